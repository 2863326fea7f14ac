package bench.floor;

import bench.contest.Effects;
import bench.contest.Rows;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import outbox.naming.Payloads;
import procedures.events.ProcedureCompleted;

/**
 * Applies the events behind the cursor, many in one transaction.
 * <p>
 * A number of the sequence may be committed before a smaller one, so it reads no further than the first gap:
 * somebody is about to fill it. Right only because nobody here ever rolls back. Gaps that stand at the start
 * were left by producers that were killed, and are passed over.
 */
final class FloorReader implements AutoCloseable {

	private static final int BATCH = 1000;
	private static final String NEXT = """
			select position, payload::text from bench.event where position > ? order by position limit ?
			""";
	private static final String MOVE = "update bench.cursor set position = ?";

	private final HikariDataSource pool;
	private final Effects effects;
	private final Payloads payloads = new Payloads();
	private final Semaphore nudges = new Semaphore(0);
	private final Thread thread;
	private long cursor;
	private long gapsUpTo;
	private volatile boolean running = true;

	FloorReader(HikariDataSource pool, Effects effects) {
		this.pool = pool;
		this.effects = effects;
		this.cursor = one("select position from bench.cursor");
		this.gapsUpTo = one("select coalesce(max(position), 0) from bench.event");
		this.thread = Thread.ofPlatform().name("floor-reader").start(this::work);
	}

	void nudge() {
		nudges.release();
	}

	/** Between two batches. */
	synchronized void rewind(Runnable clearing) {
		clearing.run();
		cursor = 0;
		gapsUpTo = one("select coalesce(max(position), 0) from bench.event");
		nudge();
	}

	private long one(String sql) {
		try (var connection = pool.getConnection(); var statement = connection.createStatement();
				var rows = statement.executeQuery(sql)) {
			rows.next();
			return rows.getLong(1);
		}
		catch (SQLException e) {
			throw new IllegalStateException(e);
		}
	}

	private void work() {
		try {
			while (running) {
				if (nudges.tryAcquire(500, TimeUnit.MILLISECONDS)) {
					nudges.drainPermits();
				}
				while (running && batch() == BATCH) {
					// there is more
				}
			}
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	private synchronized int batch() {
		try (var connection = pool.getConnection()) {
			var acts = read(connection);
			if (!acts.isEmpty()) {
				apply(connection, acts);
				connection.commit();
				effects.committed(acts.stream().map(ProcedureCompleted::procedureId).toList());
			}
			return acts.size();
		}
		catch (SQLException e) {
			throw new IllegalStateException(e);
		}
	}

	private List<ProcedureCompleted> read(Connection connection) throws SQLException {
		var acts = new ArrayList<ProcedureCompleted>();
		try (var next = connection.prepareStatement(NEXT)) {
			next.setLong(1, cursor);
			next.setInt(2, BATCH);
			var rows = next.executeQuery();
			while (rows.next() && (rows.getLong(1) == cursor + 1 || rows.getLong(1) <= gapsUpTo)) {
				cursor = rows.getLong(1);
				acts.add((ProcedureCompleted) payloads.read(rows.getString(2), ProcedureCompleted.class));
			}
		}
		return acts;
	}

	private void apply(Connection connection, List<ProcedureCompleted> acts) throws SQLException {
		Map<String, List<ProcedureCompleted>> byEffect = new HashMap<>();
		acts.forEach(act -> byEffect.computeIfAbsent(Rows.effect(act), it -> new ArrayList<>()).add(act));
		for (var effect : byEffect.entrySet()) {
			try (var statement = connection.prepareStatement(effect.getKey())) {
				for (var act : effect.getValue()) {
					FloorLog.set(statement, Rows.values(act));
					statement.addBatch();
				}
				statement.executeBatch();
			}
		}
		try (var move = connection.prepareStatement(MOVE)) {
			move.setLong(1, cursor);
			move.executeUpdate();
		}
	}

	@Override
	public void close() {
		running = false;
		try {
			thread.join();
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}
}
