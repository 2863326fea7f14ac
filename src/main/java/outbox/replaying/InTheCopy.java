package outbox.replaying;

import concord.database.pools.Purpose;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import outbox.Position;
import outbox.reading.Checkpoints;
import outbox.reading.Reading;
import outbox.reading.Stored;
import outbox.subscribing.Applying;
import outbox.subscribing.Subscription;

/**
 * A module at work in a copy. There too its checkpoint commits with the effects: what is tried again, because nobody heard
 * whether it was committed, is applied once. What it publishes goes to the copy's own log, and nobody else makes room in that.
 */
record InTheCopy(Subscription subscription, Purpose copy, Reading reading, Checkpoints checkpoints, Applying applying,
		PlatformTransactionManager transactions, JdbcClient jdbc) {

	/** Begins before the start of every lane. */
	void open() {
		copy.during(() -> checkpoints.open(subscription.module(), false));
	}

	void makeRoom() {
		copy.during(() -> within("outbox.replay", () -> jdbc.sql("select outbox.make_room()").query().listOfRows()));
	}

	/** Some events of a lane, in order and all at once. */
	boolean apply(List<Stored> events) {
		var last = events.getLast().recorded().position();
		return copy.during(() -> within(subscription.module() + ".copy", () -> {
			var reached = checkpoints.position(subscription.module(), last.lane());
			events.stream().filter(it -> it.recorded().position().position() > reached)
					.forEach(it -> applying.apply(subscription, it));
			reading.move(subscription.module(), List.of(new Position(last.lane(), Math.max(reached, last.position()))));
			return true;
		}));
	}

	/** A page of the real log. */
	List<Stored> read(int lane, long after, long end, int most) {
		return within("outbox.replay", () -> reading.between(subscription.handled(), lane, after, end, most));
	}

	private <T> T within(String name, Supplier<T> work) {
		var transaction = new TransactionTemplate(transactions);
		transaction.setName(name);
		return Objects.requireNonNull(transaction.execute(status -> work.get()));
	}
}
