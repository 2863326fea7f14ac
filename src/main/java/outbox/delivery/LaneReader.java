package outbox.delivery;

import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import outbox.delivery.Batch.Came;
import outbox.delivery.Delivery.Manner;
import outbox.subscribing.Faults;
import outbox.subscribing.Subscription;

/**
 * How one lane is getting on with one module; worked by one thread at once.
 * <p>
 * A lane is read together with others, in a {@link Round}, until an event of it fails. Then it steps alone:
 * the events before the culprit are applied without it, it is tried by itself a few times and parked, and the
 * lane joins the others again: a culprit costs its own batch, never the lane's pace. Where the commit fails
 * and no event can be named, the batch is halved until one can. When the infrastructure fails, the lane
 * waits; when the machine is at its end, it goes on alone after that, and with less.
 */
final class LaneReader {

	private static final Logger LOG = LoggerFactory.getLogger(LaneReader.class);
	private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
	private static final long UNKNOWN = -1;

	private final Subscription subscription;
	private final int lane;
	private final Delivery delivery;
	private final OutboxSettings settings;

	private int limit;
	private int suspects;
	private int attempts;
	private int outages;
	private volatile long position = UNKNOWN;

	LaneReader(Subscription subscription, int lane, Delivery delivery, OutboxSettings settings) {
		this.subscription = subscription;
		this.lane = lane;
		this.delivery = delivery;
		this.settings = settings;
		this.limit = settings.batch();
	}

	int lane() {
		return lane;
	}

	/**
	 * Whether it must be read by itself: a culprit is near, or what fails again and again may be this lane's.
	 */
	boolean alone() {
		return suspects > 0 || attempts > 0 || outages > 1;
	}

	/** The last position known to be applied by this process; -1 when it does not know. */
	long position() {
		return position;
	}

	/** What is remembered beyond the checkpoint is not true any more: the module was set back, here or elsewhere. */
	void standsAt(long checkpoint) {
		if (position > checkpoint) {
			position = checkpoint;
		}
	}

	void forget() {
		position = UNKNOWN;
	}

	/** Returns when the position is reached, or after a while. */
	synchronized void awaitProgress(long wanted, Duration most) throws InterruptedException {
		if (position < wanted) {
			wait(most.toMillis());
		}
	}

	/** Reads the lane by itself. */
	Next step() {
		var most = limit;
		try {
			var came = delivery.deliver(subscription, List.of(lane), most, Manner.ONE_BY_ONE);
			return came(came.getOrDefault(lane, Came.NOWHERE), most);
		}
		catch (Failed e) {
			return Faults.passes(e) ? outageAlone(e, most) : culprit(e);
		}
		catch (RuntimeException | Error e) { // nothing was read: it is not an event's fault
			return outageAlone(e, most);
		}
	}

	/** A delivery of at most {@code most} events was committed. */
	Next came(Came came, int most) {
		outages = 0;
		attempts = 0;
		suspects = Math.max(0, suspects - came.events());
		limit = suspects > 0 ? Math.min(suspects, 2 * most) : settings.batch();
		if (came.events() > 0) {
			position = came.position();
			synchronized (this) {
				notifyAll();
			}
		}
		return came.events() == most ? Next.MORE : Next.IDLE;
	}

	/** An event of this lane failed. */
	Next culprit(Failed fault) {
		suspects = Math.max(suspects, fault.among);
		limit = Math.max(1, fault.good);
		if (fault.good > 0) {
			return Next.MORE;
		}
		if (++attempts < settings.attempts()) {
			return Next.after(Duration.ofMillis(20L << Math.min(attempts, 6)));
		}
		return park(fault);
	}

	/** Some event failed, of this lane or of another that was read with it. */
	Next suspected(int events) {
		suspects = Math.max(suspects, events);
		limit = events;
		return Next.MORE;
	}

	/** It is not an event's fault, and it passes; where {@code most} events were too much for the machine, fewer are tried. */
	Next outage(Throwable fault, int most) {
		if (Faults.isOfTheMachine(fault)) {
			suspects = Math.max(suspects, most);
			limit = Math.max(1, most / 2);
		}
		var wait = Duration.ofMillis(50L << Math.min(outages++, 10));
		return Next.after(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT);
	}

	private Next outageAlone(Throwable fault, int most) {
		if (outages % 60 == 0) {
			LOG.atWarn().addKeyValue("subscription", subscription.module()).addKeyValue("lane", lane)
					.log("{} cannot read lane {} and tries again: {}", subscription.module(), lane,
							Faults.describe(fault));
		}
		return outage(fault, most);
	}

	private Next park(Failed fault) {
		var error = Faults.describe(fault);
		try {
			var parked = delivery.park(subscription, lane, fault.position, attempts, error);
			came(parked, 1);
			return Next.MORE;
		}
		catch (RuntimeException | Error e) {
			return outageAlone(e, 1);
		}
	}
}
