package bench.course;

import concord.database.own.ServerForBench;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** What the server says it did: WAL written by the whole of it, transactions of one database. */
public final class Meter implements AutoCloseable {

	/** What was written and committed, up to now. */
	record Reading(long wal, long transactions) {

		Reading since(Reading before) {
			return new Reading(wal - before.wal, transactions - before.transactions);
		}
	}

	private final ServerForBench server;
	private final Connection connection;

	Meter(ServerForBench server) {
		this.server = server;
		this.connection = connect("postgres");
	}

	private Connection connect(String database) {
		var way = server.superuser(database);
		try {
			return DriverManager.getConnection(way[0], way[1], way[2]);
		}
		catch (SQLException e) {
			throw new IllegalStateException(e);
		}
	}

	Reading read(String database) {
		return new Reading(number(connection, "select (pg_current_wal_insert_lsn() - '0/0')::bigint"),
				number(connection, "select xact_commit + xact_rollback from pg_stat_database where datname = '"
						+ database + "'"));
	}

	/** So that every turn begins with the same distance to the last checkpoint. */
	void checkpoint() {
		run(connection, "checkpoint");
	}

	public long count(String database, String sql) {
		try (var own = connect(database)) {
			return number(own, sql);
		}
		catch (SQLException e) {
			throw new IllegalStateException(e);
		}
	}

	public void run(String database, String sql) {
		try (var own = connect(database)) {
			run(own, sql);
		}
		catch (SQLException e) {
			throw new IllegalStateException(e);
		}
	}

	/** Writes, and stays open until it is closed. */
	public Connection transactionIn(String database) {
		var open = connect(database);
		try {
			open.setAutoCommit(false);
			run(open, "create table if not exists public.unrelated (n bigint); insert into public.unrelated values (1)");
			return open;
		}
		catch (SQLException e) {
			throw new IllegalStateException(e);
		}
	}

	public String text(String sql) {
		try (var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
			rows.next();
			return rows.getString(1);
		}
		catch (SQLException e) {
			throw new IllegalStateException(e);
		}
	}

	private static long number(Connection connection, String sql) {
		try (var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
			rows.next();
			return rows.getLong(1);
		}
		catch (SQLException e) {
			throw new IllegalStateException(e);
		}
	}

	private static void run(Connection connection, String sql) {
		try (var statement = connection.createStatement()) {
			statement.execute(sql);
		}
		catch (SQLException e) {
			throw new IllegalStateException(e);
		}
	}

	@Override
	public void close() throws SQLException {
		connection.close();
	}
}
