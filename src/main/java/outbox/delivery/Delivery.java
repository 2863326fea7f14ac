package outbox.delivery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import outbox.Cause;
import outbox.delivery.Batch.Came;
import outbox.parking.Parked;
import outbox.reading.Reading;
import outbox.reading.Stored;
import outbox.subscribing.Applying;
import outbox.subscribing.Faults;
import outbox.subscribing.Gathered;
import outbox.subscribing.Subscription;
import outbox.watching.Meters;
import outbox.watching.Meters.Why;

/**
 * One delivery: the next events of some lanes are applied and their checkpoints move, in one transaction under
 * the module's role. Both happen or neither: exactly once in effect.
 */
@Component
class Delivery {

	private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

	private final PlatformTransactionManager transactions;
	private final Reading reading;
	private final Parked parked;
	private final Applying applying;
	private final Meters meters;

	Delivery(PlatformTransactionManager transactions, Reading reading, Parked parked, Applying applying,
			Meters meters) {
		this.transactions = transactions;
		this.reading = reading;
		this.parked = parked;
		this.applying = applying;
		this.meters = meters;
	}

	/** How handlers of many events hear them: as many as are due, or one by one, so that a culprit has a name. */
	enum Manner {
		TOGETHER, ONE_BY_ONE
	}

	/**
	 * Applies at most {@code limit} events of each lane; {@link Failed} when they were read and could not be
	 * applied. A lane that is not in the answer gave nothing.
	 */
	Map<Integer, Came> deliver(Subscription to, Collection<Integer> lanes, int limit, Manner manner) {
		var read = new Batch[1];
		var came = attempt(to, lanes, limit, manner, read);
		count(to, read[0]);
		return came;
	}

	/**
	 * Sets the lane's next event aside, so that others flow; unless it is no longer the one at {@code position}.
	 */
	Came park(Subscription to, int lane, long position, int attempts, String error) {
		var next = new ArrayList<Stored>();
		var came = within(to, () -> {
			reading.next(to.module(), Set.of(), List.of(lane), 1).stream()
					.filter(it -> it.recorded().position().position() == position).forEach(next::add);
			next.forEach(event -> parked.park(to.module(), event, attempts, error));
			return moved(to, new Batch(next));
		});
		next.forEach(event -> Cause.during(event.recorded(), () -> tell(to, event, error)));
		meters.parked(to.module(), next.size());
		return came.getOrDefault(lane, Came.NOWHERE);
	}

	private Map<Integer, Came> attempt(Subscription to, Collection<Integer> lanes, int limit, Manner manner,
			Batch[] read) {
		try {
			return within(to, () -> {
				var batch = new Batch(reading.next(to.module(), to.handled(), lanes, limit));
				read[0] = batch;
				apply(to, batch, manner);
				return moved(to, batch);
			});
		}
		catch (Failed e) {
			throw counted(to, e);
		}
		catch (RuntimeException | Error e) {
			if (read[0] == null || read[0].isEmpty()) {
				meters.retried(to.module(), Why.OUTAGE);
				throw e;
			}
			throw counted(to, read[0].refused(e));
		}
	}

	private Failed counted(Subscription to, Failed fault) {
		meters.retried(to.module(), Faults.passes(fault) ? Why.OUTAGE : Why.EVENT);
		return fault;
	}

	/** What is committed now. */
	private void count(Subscription to, Batch batch) {
		if (!batch.isEmpty()) {
			var blocked = batch.events().filter(Stored::blocked).count();
			var effective = batch.events().filter(it -> !it.blocked() && to.handled().contains(it.type()))
					.map(it -> it.recorded().recordedAt()).toList();
			meters.delivered(to.module(), batch.size() - (int) blocked);
			meters.effective(to.module(), effective);
			meters.parked(to.module(), (int) blocked);
		}
	}

	private Map<Integer, Came> within(Subscription to, Supplier<Map<Integer, Came>> work) {
		var transaction = new TransactionTemplate(transactions);
		transaction.setName(to.module() + ".delivery");
		var came = transaction.execute(status -> work.get());
		return came == null ? Map.of() : came;
	}

	private Map<Integer, Came> moved(Subscription to, Batch batch) {
		if (!batch.isEmpty()) {
			reading.move(to.module(), batch.ends());
		}
		return batch.came();
	}

	private void apply(Subscription to, Batch batch, Manner manner) {
		if (manner == Manner.ONE_BY_ONE) {
			batch.each(event -> unlessBlocked(to, event, () -> applying.apply(to, event)));
		}
		else {
			var gathered = new Gathered();
			batch.each(event -> unlessBlocked(to, event, () -> applying.apply(to, event, gathered)));
			gathered.tell(to);
		}
	}

	private void unlessBlocked(Subscription to, Stored event, Runnable apply) {
		if (event.blocked()) {
			parked.park(to.module(), event, 0, "waits behind an earlier event of its aggregate");
		}
		else {
			apply.run();
		}
	}

	private static void tell(Subscription to, Stored event, String error) {
		LOG.atError().addKeyValue("subscription", to.module()).addKeyValue("lane", event.recorded().position().lane())
				.log("{} could not apply the event at {} and parked it: {}", to.module(), event.recorded().position(),
						error);
	}
}
