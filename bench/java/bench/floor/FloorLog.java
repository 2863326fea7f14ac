package bench.floor;

import bench.contest.Contestant;
import bench.contest.Database;
import bench.contest.Effects;
import bench.contest.Rows;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import outbox.naming.EventType;
import outbox.naming.Payloads;
import procedures.events.ProcedureCompleted;

/**
 * The floor: an act's row and an event's row of the log's columns and keys in one transaction; one reader that
 * applies what came, a batch a transaction, and moves its cursor with it. No framework, no lanes, no roles.
 */
public final class FloorLog implements Contestant {

	private static final String TABLES = """
			create table if not exists bench.event (
				position bigserial primary key,
				event_id uuid not null,
				type text not null,
				schema_version smallint not null,
				aggregate_id uuid not null,
				aggregate_version integer not null,
				patient_id uuid not null,
				payload jsonb not null,
				hash bytea not null,
				recorded_at timestamptz not null default clock_timestamp(),
				actor text not null,
				correlation_id uuid not null,
				unique (aggregate_id, aggregate_version)
			);
			create table if not exists bench.cursor (position bigint not null) with (fillfactor = 20);
			insert into bench.cursor select 0 where not exists (select from bench.cursor);
			""";

	private final Database database;
	private final HikariDataSource pool;
	private final FloorReader reader;
	private final Payloads payloads = new Payloads();

	public FloorLog(Database database, Effects effects) {
		this.database = database;
		database.createTables();
		database.run(TABLES);
		var settings = database.pool();
		settings.setAutoCommit(false);
		this.pool = new HikariDataSource(settings);
		this.reader = new FloorReader(pool, effects);
	}

	@Override
	public void perform(ProcedureCompleted act) {
		try (var connection = pool.getConnection()) {
			write(connection, Rows.ACT, Rows.act(act));
			write(connection, FloorEvent.INSERT, FloorEvent.of(act, EventType.of(act.getClass()), payloads.write(act)));
			connection.commit();
		}
		catch (SQLException e) {
			throw new IllegalStateException(e);
		}
		reader.nudge();
	}

	private static void write(Connection connection, String sql, Object[] values) throws SQLException {
		try (var statement = connection.prepareStatement(sql)) {
			set(statement, values);
			statement.executeUpdate();
		}
	}

	static void set(PreparedStatement statement, Object[] values) throws SQLException {
		for (var n = 0; n < values.length; n++) {
			statement.setObject(n + 1, values[n]);
		}
	}

	@Override
	public long unapplied() {
		return database.count("""
				select count(*) from bench.event where position > (select position from bench.cursor)
				""");
	}

	@Override
	public void rewind() {
		reader.rewind(() -> database.run("truncate bench.charge, bench.posting; update bench.cursor set position = 0"));
	}

	@Override
	public void letGo() {
		pool.getHikariPoolMXBean().softEvictConnections();
	}

	@Override
	public void close() {
		reader.close();
		pool.close();
	}
}
