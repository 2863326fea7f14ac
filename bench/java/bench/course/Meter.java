package bench.course;

import concord.database.own.ServerForBench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.LongStream;

/** What the server did: WAL and CPU of the whole of it, transactions of one database. */
public final class Meter implements AutoCloseable {

	/** What was written and committed, up to now. */
	record Reading(long wal, long pages, long transactions, double cpuSeconds) {

		Reading since(Reading before) {
			return new Reading(wal - before.wal, pages - before.pages, transactions - before.transactions,
					cpuSeconds - before.cpuSeconds);
		}
	}

	/** Linux counts CPU in hundredths of a second. */
	private static final double TICKS = 100;

	private final ServerForBench server;
	private final Connection connection;
	private final ProcessHandle postmaster;

	Meter(ServerForBench server, Path data) throws IOException {
		var notes = Files.readAllLines(data.resolve("postgresql/cluster/postmaster.pid"));
		this.postmaster = ProcessHandle.of(Long.parseLong(notes.getFirst().strip())).orElseThrow();
		this.server = server;
		this.connection = connect("postgres");
		run(connection, "alter system set autovacuum = off");
		run(connection, "select pg_reload_conf()");
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
				number(connection, "select wal_fpi from pg_stat_wal"),
				number(connection, "select xact_commit + xact_rollback from pg_stat_database where datname = '"
						+ database + "'"), cpu());
	}

	/** Of the postmaster, of all its sessions that ended, and of those that did not. */
	private double cpu() {
		return (ticks(postmaster, 13, 16) + postmaster.children().mapToLong(it -> ticks(it, 13, 14)).sum()) / TICKS;
	}

	/** The sum of some fields of {@code /proc/…/stat}; a session may end while one looks. */
	private static long ticks(ProcessHandle process, int from, int to) {
		try {
			var stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
			var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
			return LongStream.rangeClosed(from - 2, to - 2).map(n -> Long.parseLong(fields[(int) n])).sum();
		}
		catch (IOException e) {
			return 0;
		}
	}

	/**
	 * Every turn begins swept, and with the same distance to the last checkpoint. The server does not sweep by
	 * itself: it would in another's turn.
	 */
	void sweep(String database) {
		run(database, "vacuum (analyze)");
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
