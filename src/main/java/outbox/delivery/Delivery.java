package outbox.delivery;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import outbox.delivery.Batch.Came;
import outbox.parking.Parked;
import outbox.reading.Reading;
import outbox.reading.Stored;
import outbox.subscribing.Applying;
import outbox.subscribing.Subscription;

/**
 * One delivery: the next events of some lanes are applied and their checkpoints move, in one transaction under
 * the module's role. Both happen or neither: exactly once in effect.
 */
@Component
class Delivery {

	private final PlatformTransactionManager transactions;
	private final Reading reading;
	private final Parked parked;
	private final Applying applying;

	Delivery(PlatformTransactionManager transactions, Reading reading, Parked parked, Applying applying) {
		this.transactions = transactions;
		this.reading = reading;
		this.parked = parked;
		this.applying = applying;
	}

	/**
	 * Applies at most {@code limit} events of each lane; {@link Failed} when they were read and could not be
	 * applied. A lane that is not in the answer gave nothing.
	 */
	Map<Integer, Came> deliver(Subscription to, Collection<Integer> lanes, int limit) {
		var read = new Batch[1];
		try {
			return within(to, () -> {
				var batch = new Batch(reading.next(to.module(), to.handled(), lanes, limit));
				read[0] = batch;
				batch.each(event -> apply(to, event));
				return moved(to, batch);
			});
		}
		catch (Failed e) {
			throw e;
		}
		catch (RuntimeException e) {
			throw read[0] == null || read[0].isEmpty() ? e : read[0].refused(e);
		}
	}

	/**
	 * Sets the lane's next event aside, so that others flow; unless it is no longer the one at {@code position}.
	 */
	Came park(Subscription to, int lane, long position, int attempts, String error) {
		return within(to, () -> {
			var next = reading.next(to.module(), Set.of(), List.of(lane), 1).stream()
					.filter(it -> it.recorded().position().position() == position).toList();
			next.forEach(event -> parked.park(to.module(), event, attempts, error));
			return moved(to, new Batch(next));
		}).getOrDefault(lane, Came.NOWHERE);
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

	private void apply(Subscription to, Stored event) {
		if (event.blocked()) {
			parked.park(to.module(), event, 0, "waits behind an earlier event of its aggregate");
		}
		else {
			applying.apply(to, event);
		}
	}
}
