package outbox.delivery;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import outbox.delivery.Delivery.Delivered;
import outbox.delivery.Delivery.Failed;

/**
 * Reads one lane for one module, a step at a time; worked by one thread at once.
 * <p>
 * A step applies a batch. When one event fails, those before it are applied without it, then it is tried
 * alone a few times and parked, and batches go on behind it: a culprit costs its own batch, never the lane's
 * pace. Where the commit fails and no event can be named, the batch is halved until one can. When the
 * infrastructure fails, the lane waits.
 */
final class LaneReader {

	private static final Logger LOG = LoggerFactory.getLogger(LaneReader.class);
	private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

	/** What to do next: read on at once, wait for a nudge, or wait a while. */
	record Next(boolean more, Duration pause) {

		static final Next MORE = new Next(true, Duration.ZERO);
		static final Next IDLE = new Next(false, Duration.ZERO);
	}

	private final Subscription subscription;
	private final int lane;
	private final Delivery delivery;
	private final OutboxSettings settings;

	private int limit;
	private int suspects;
	private int attempts;
	private int outages;
	private volatile long position = -1;

	LaneReader(Subscription subscription, int lane, Delivery delivery, OutboxSettings settings) {
		this.subscription = subscription;
		this.lane = lane;
		this.delivery = delivery;
		this.settings = settings;
		this.limit = settings.batch();
	}

	Next step() {
		var most = limit;
		try {
			var delivered = delivery.deliver(subscription, lane, most);
			return applied(delivered, most);
		}
		catch (Failed e) {
			return Faults.passes(e) ? outage(e) : culprit(e);
		}
		catch (RuntimeException e) { // nothing was read: it is not an event's fault
			return outage(e);
		}
	}

	/** The last position known to be applied by this process; -1 when it does not know. */
	long position() {
		return position;
	}

	/** Returns when the position is reached, or after a while. */
	synchronized void awaitProgress(long wanted, Duration most) throws InterruptedException {
		if (position < wanted) {
			wait(most.toMillis());
		}
	}

	private Next applied(Delivered delivered, int most) {
		outages = 0;
		attempts = 0;
		suspects = Math.max(0, suspects - delivered.events());
		limit = suspects > 0 ? Math.min(suspects, 2 * most) : settings.batch();
		if (delivered.events() > 0) {
			position = delivered.position();
			synchronized (this) {
				notifyAll();
			}
		}
		return delivered.events() == most ? Next.MORE : Next.IDLE;
	}

	private Next culprit(Failed fault) {
		suspects = Math.max(suspects, fault.among);
		limit = Math.max(1, fault.good);
		if (fault.good > 0) {
			return Next.MORE;
		}
		if (++attempts < settings.attempts()) {
			return new Next(false, Duration.ofMillis(20L << Math.min(attempts, 6)));
		}
		return park(fault);
	}

	private Next park(Failed fault) {
		var error = Faults.describe(fault);
		try {
			var parked = delivery.park(subscription, lane, fault.position, attempts, error);
			LOG.error("{} could not apply the event at {}.{} and parked it: {}", subscription.module(), lane,
					fault.position, error);
			applied(parked, 1);
			return Next.MORE;
		}
		catch (RuntimeException e) {
			return outage(e);
		}
	}

	private Next outage(RuntimeException fault) {
		var wait = Duration.ofMillis(50L << Math.min(outages++, 10));
		if (outages == 1 || outages % 60 == 0) {
			LOG.warn("{} cannot read lane {} and tries again: {}", subscription.module(), lane,
					Faults.describe(fault));
		}
		return new Next(false, wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT);
	}
}
