package outbox.replaying;

import concord.database.copies.Copies;
import concord.database.copies.Copy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import outbox.delivery.OutboxSettings;
import outbox.reading.Checkpoints;
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

	private final Copies copies;
	private final Reading reading;
	private final Checkpoints checkpoints;
	private final Applying applying;
	private final PlatformTransactionManager transactions;
	private final JdbcClient jdbc;
	private final Makings makings;
	private final Replays replays;
	private final OutboxSettings settings;

	Shadow(Copies copies, Reading reading, Checkpoints checkpoints, Applying applying,
			PlatformTransactionManager transactions, JdbcClient jdbc, Makings makings, Replays replays,
			OutboxSettings settings) {
		this.copies = copies;
		this.reading = reading;
		this.checkpoints = checkpoints;
		this.applying = applying;
		this.transactions = transactions;
		this.jdbc = jdbc;
		this.makings = makings;
		this.replays = replays;
		this.settings = settings;
	}

	/** The copy is gone in the end, whatever comes. While it is made already the replay is held to be alive. */
	void replay(UUID id, Subscription subscription, Map<Integer, Long> read) throws SQLException, InterruptedException {
		try (var alive = copies.session()) {
			hold(alive, id);
			try (var copy = copies.make("shadow_" + subscription.module(), settings.workers());
					var workers = Executors.newFixedThreadPool(settings.workers())) {
				replay(id, subscription, copy, read, workers);
			}
		}
	}

	private void replay(UUID id, Subscription subscription, Copy copy, Map<Integer, Long> read, ExecutorService workers)
			throws SQLException, InterruptedException {
		for (var making : makings.of(subscription.module())) {
			for (var table : making.given()) {
				copy.fill(table);
			}
		}
		var there = new InTheCopy(subscription, copy.purpose(), reading, checkpoints, applying, transactions, jdbc);
		there.open();
		var found = new Differences();
		var rebuilding = new Rebuilding(there, Enduring.USUAL, found, done -> replays.progressed(id, done));
		rebuilding.upTo(read, workers);
		compare(subscription, copy, rebuilding, found, workers);
		replays.note(id, found);
	}

	/** As long as this connection lives, so does the replay. */
	private static void hold(Connection connection, UUID id) throws SQLException {
		try (var hold = connection.prepareStatement("select pg_advisory_lock(hashtextextended(?, 0))")) {
			hold.setString(1, id.toString());
			hold.execute();
		}
	}

	private void compare(Subscription subscription, Copy copy, Rebuilding rebuilding, Differences found,
			ExecutorService workers) throws SQLException, InterruptedException {
		var snapshot = copy.original();
		snapshot.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
		snapshot.setAutoCommit(false);
		rebuilding.upTo(read(snapshot, subscription.module()), workers);
		copy.copy().setAutoCommit(false);
		var comparing = new Comparing(snapshot, copy.copy(), found::add);
		for (var making : makings.of(subscription.module())) {
			for (var shown : making.shown().entrySet()) {
				comparing.compare(shown.getKey(), shown.getValue());
			}
		}
		snapshot.rollback();
	}

	private static Map<Integer, Long> read(Connection snapshot, String subscription) throws SQLException {
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
