package outbox.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import outbox.delivery.Reading.Stored;

/**
 * One delivery: a lane's next events are applied and the checkpoint moves, in one transaction under the
 * module's role. Both happen or neither: exactly once in effect.
 */
@Component
class Delivery {

	/** How far a delivery came: the last position read, and how many events it was. */
	record Delivered(long position, int events) {

		static final Delivered NOTHING = new Delivered(-1, 0);
	}

	/**
	 * A delivery that was rolled back: the first {@code good} events of it are not to blame, the culprit is
	 * among the first {@code among}. With none good the culprit may be the one at {@code position}, the first.
	 */
	static final class Failed extends RuntimeException {

		final int good;
		final int among;
		final long position;

		Failed(long position, int good, int among, Throwable cause) {
			super(cause);
			this.position = position;
			this.good = good;
			this.among = among;
		}
	}

	private final PlatformTransactionManager transactions;
	private final Reading reading;
	private final Applying applying;

	Delivery(PlatformTransactionManager transactions, Reading reading, Applying applying) {
		this.transactions = transactions;
		this.reading = reading;
		this.applying = applying;
	}

	/** Applies at most {@code limit} events; {@link Failed} when they were read and could not be applied. */
	Delivered deliver(Subscription to, int lane, int limit) {
		var read = new ArrayList<Stored>();
		try {
			return within(to, () -> {
				read.addAll(reading.next(to.module(), lane, limit));
				for (var index = 0; index < read.size(); index++) {
					apply(to, read, index);
				}
				return moved(to, read);
			});
		}
		catch (Failed e) {
			throw e;
		}
		catch (RuntimeException e) { // the commit failed: any of them may be the culprit
			throw read.isEmpty() ? e : new Failed(first(read), read.size() / 2, read.size(), e);
		}
	}

	/**
	 * Sets the lane's next event aside, so that others flow; unless it is no longer the one at {@code position}.
	 */
	Delivered park(Subscription to, int lane, long position, int attempts, String error) {
		return within(to, () -> {
			var next = reading.next(to.module(), lane, 1).stream()
					.filter(it -> it.recorded().position().position() == position).toList();
			next.forEach(event -> reading.park(to.module(), event, attempts, error));
			return moved(to, next);
		});
	}

	private Delivered within(Subscription to, Supplier<Delivered> work) {
		var transaction = new TransactionTemplate(transactions);
		transaction.setName(to.module() + ".delivery");
		var delivered = transaction.execute(status -> work.get());
		return delivered == null ? Delivered.NOTHING : delivered;
	}

	private Delivered moved(Subscription to, List<Stored> events) {
		if (events.isEmpty()) {
			return Delivered.NOTHING;
		}
		var last = events.getLast().recorded().position();
		reading.move(to.module(), last);
		return new Delivered(last.position(), events.size());
	}

	private void apply(Subscription to, List<Stored> read, int index) {
		try {
			apply(to, read.get(index));
		}
		catch (RuntimeException e) {
			throw new Failed(first(read), index, index + 1, e);
		}
	}

	private void apply(Subscription to, Stored event) {
		if (event.blocked()) {
			reading.park(to.module(), event, 0, "waits behind an earlier event of its aggregate");
		}
		else {
			applying.apply(to, event);
		}
	}

	private static long first(List<Stored> read) {
		return read.getFirst().recorded().position().position();
	}
}
