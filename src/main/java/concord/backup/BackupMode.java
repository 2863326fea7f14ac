package concord.backup;

import concord.client.GaveUp;
import concord.database.Credentials;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * PostgreSQL between {@code pg_backup_start} and {@code pg_backup_stop}: its files may be copied while it writes them,
 * for its write-ahead log of that time repairs the copy. A replication slot that lasts as long as the session keeps that
 * log from being reused.
 *
 * @param first the first file of the log the copy needs
 */
record BackupMode(Connection session, String first) implements AutoCloseable {

	private static final String KEEP = """
			select pg_create_physical_replication_slot('concord_backup_' || pg_backend_pid(), true, true)
			""";
	/** At once, not spread over minutes. */
	private static final String START = "select pg_walfile_name(pg_backup_start('concord backup', true))";
	/** There is no archive to wait for: the log is copied here. */
	private static final String STOP = """
			select labelfile, length(spcmapfile) > 0 as elsewhere, pg_walfile_name(lsn) as last from pg_backup_stop(false)
			""";

	static BackupMode begin(Credentials superuser) throws SQLException {
		var session = DriverManager.getConnection(superuser.url(), superuser.role(), superuser.password());
		try (var statement = session.createStatement()) {
			statement.execute(KEEP);
			try (var row = statement.executeQuery(START)) {
				row.next();
				return new BackupMode(session, row.getString(1));
			}
		}
		catch (SQLException e) {
			session.close();
			throw e;
		}
	}

	/** Adds to the copy what repairs it: where the log is to be read from, and the log up to now. */
	void end(Path cluster, Copy copy, Path to) throws SQLException, IOException {
		try (var statement = session.createStatement(); var row = statement.executeQuery(STOP)) {
			row.next();
			if (row.getBoolean("elsewhere")) {
				throw new GaveUp("the database has tablespaces elsewhere, which a copy of the folder would lack");
			}
			copy.bytes(row.getString("labelfile").getBytes(StandardCharsets.UTF_8), to.resolve("backup_label"));
			copyWal(cluster.resolve(ClusterFiles.WAL), row.getString("last"), copy, to.resolve(ClusterFiles.WAL));
		}
	}

	private void copyWal(Path from, String last, Copy copy, Path to) throws IOException {
		try (var files = Files.list(from)) {
			for (var file : files.filter(it -> isNeeded(it.getFileName().toString(), last)).toList()) {
				copy.file(file, to.resolve(file.getFileName()));
			}
		}
	}

	/** Their names are numbers of 24 hexadecimal digits, in order. */
	private boolean isNeeded(String name, String last) {
		return name.matches("[0-9A-F]{24}") && name.compareTo(first) >= 0 && name.compareTo(last) <= 0;
	}

	/** Where it did not come to its end, PostgreSQL ends it with the session. */
	@Override
	public void close() throws SQLException {
		session.close();
	}
}
