package outbox.replaying;

import concord.database.copies.Copies;
import concord.database.copies.Copy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import outbox.delivery.OutboxSettings;
import outbox.reading.Reading;
import outbox.subscribing.Applying;
import outbox.subscribing.Subscription;

/**
 * Makes what a module has once more, from its events alone, in an empty copy, and compares.
 * <p>
 * The bulk is read first, while the module goes on. Then one snapshot of the real database says how far each
 * lane was read and what came of it; the copy is brought to exactly there, and the two are held side by side.
 */
@Component
class Shadow {

	/** Enough to see what is wrong; a copy that differs in everything need not be listed to its end. */
	private static final int MOST_LISTED = 10_000;

	private final Copies copies;
	private final Reading reading;
	private final Applying applying;
	private final PlatformTransactionManager transactions;
	private final Makings makings;
	private final Replays replays;
	private final OutboxSettings settings;

	Shadow(Copies copies, Reading reading, Applying applying, PlatformTransactionManager transactions,
			Makings makings, Replays replays, OutboxSettings settings) {
		this.copies = copies;
		this.reading = reading;
		this.applying = applying;
		this.transactions = transactions;
		this.makings = makings;
		this.replays = replays;
		this.settings = settings;
	}

	/** The copy is gone in the end, whatever comes. */
	void replay(UUID id, Subscription subscription, Map<Integer, Long> read) throws SQLException, InterruptedException {
		try (var copy = copies.make("shadow_" + subscription.module(), settings.workers());
				var workers = Executors.newFixedThreadPool(settings.workers())) {
			hold(copy.original(), id);
			for (var making : makings.of(subscription.module())) {
				for (var table : making.given()) {
					copy.fill(table);
				}
			}
			var rebuilding = new Rebuilding(subscription, copy, reading, applying, transactions,
					done -> replays.progressed(id, done));
			rebuilding.upTo(read, workers);
			compare(id, subscription, copy, rebuilding, workers);
		}
	}

	/** As long as this connection lives, so does the replay. */
	private static void hold(Connection connection, UUID id) throws SQLException {
		try (var hold = connection.prepareStatement("select pg_advisory_lock(hashtextextended(?, 0))")) {
			hold.setString(1, id.toString());
			hold.execute();
		}
	}

	private void compare(UUID id, Subscription subscription, Copy copy, Rebuilding rebuilding, ExecutorService workers)
			throws SQLException, InterruptedException {
		var snapshot = copy.original();
		snapshot.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
		snapshot.setAutoCommit(false);
		rebuilding.upTo(checkpoints(snapshot, subscription.module()), workers);
		copy.copy().setAutoCommit(false);
		var found = new ArrayList<>(rebuilding.failures());
		var comparing = new Comparing(snapshot, copy.copy(), it -> {
			if (found.size() < MOST_LISTED) {
				found.add(it);
			}
		});
		for (var making : makings.of(subscription.module())) {
			for (var shown : making.shown().entrySet()) {
				comparing.compare(shown.getKey(), shown.getValue());
			}
		}
		snapshot.rollback();
		replays.note(id, 1, List.copyOf(found));
	}

	private static Map<Integer, Long> checkpoints(Connection snapshot, String subscription) throws SQLException {
		var checkpoints = new HashMap<Integer, Long>();
		try (var asked = snapshot.prepareStatement(
				"select lane, position from outbox.checkpoint where subscription = ? and position > 0")) {
			asked.setString(1, subscription);
			var rows = asked.executeQuery();
			while (rows.next()) {
				checkpoints.put(rows.getInt(1), rows.getLong(2));
			}
		}
		return checkpoints;
	}
}
