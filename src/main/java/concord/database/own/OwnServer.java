package concord.database.own;

import concord.database.Credentials;
import concord.database.Statements;
import concord.folder.DataFolder;
import concord.start.StartRefused;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.util.FileSystemUtils;

/**
 * The PostgreSQL that Concord brings along: started and stopped with it, kept in its data folder, reachable
 * from this machine with generated passwords only. The library that unpacks and starts it is made for tests
 * and by default loses data and trusts everybody; every line here takes one of those defaults back.
 */
final class OwnServer implements Closeable {

	static final String SUPERUSER_PASSWORD = "postgres.password";

	/** By the last start, before the server's own log in the cluster begins. */
	private static final String SAID = "postgresql/start.log";
	private static final Set<PosixFilePermission> OTHERS = EnumSet.of(PosixFilePermission.GROUP_WRITE,
			PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE, PosixFilePermission.OTHERS_EXECUTE);
	private static final String OWNER = "concord_owner";
	private static final String LOGIN = "concord_login";
	private static final Duration PATIENCE = Duration.ofSeconds(60);

	/** It keeps it for a server it has given up; the folder is locked by us. */
	private static final String LOCK_OF_THE_LIBRARY = "epg-lock";

	private final DataFolder folder;
	private final FileChannel lock;
	private final EmbeddedPostgres server;
	private final Watch watch;

	private OwnServer(DataFolder folder, FileChannel lock, EmbeddedPostgres server) throws IOException {
		this.folder = folder;
		this.lock = lock;
		this.server = server;
		this.watch = new Watch(Postmaster.runningIn(folder.resolve(OwnCluster.FOLDER)));
	}

	static OwnServer start(DataFolder folder) {
		return start(folder, PATIENCE);
	}

	/** @param patience how long it may take before it is looked at why */
	static OwnServer start(DataFolder folder, Duration patience) {
		var lock = folder.lock();
		try {
			var server = new OwnServer(folder, lock, startServer(folder, patience));
			server.createDatabase("concord");
			server.watch.begin();
			return server;
		}
		catch (StartRefused e) {
			close(lock);
			throw e;
		}
		catch (IOException | RuntimeException e) {
			close(lock);
			throw new StartRefused("the database server in %s did not start: %s; it may have said why in %s"
					.formatted(folder, e.getMessage(), folder.resolve(SAID)), e);
		}
	}

	private static EmbeddedPostgres startServer(DataFolder folder, Duration patience) throws IOException {
		var home = folder.subfolder("postgresql");
		var cluster = folder.resolve(OwnCluster.FOLDER);
		var initialising = home.resolve("initialising");
		prepare(cluster, initialising);
		refuseOthers(folder, cluster);
		var superuser = folder.secret(SUPERUSER_PASSWORD);
		var builder = EmbeddedPostgres.builder()
				.setOverrideWorkingDirectory(home.resolve("binaries").toFile())
				.setDataDirectory(cluster)
				.setCleanDataDirectory(false)
				.setRegisterShutdownHook(false)
				.setOutputRedirector(Redirect.to(folder.resolve(SAID).toFile()))
				.setPGStartupWait(patience)
				.setConnectConfig("password", superuser.value())
				.setDataDirectoryCustomizer(ready -> {
					initialising.toFile().delete();
					OrphanedServer.in(cluster).end();
				});
		initialise(builder, superuser.path());
		durable(builder);
		loggedWithoutValues(builder);
		return startedOrRepaired(builder, cluster);
	}

	/**
	 * One that has much to repair takes longer than anybody waits. It is taken over like an orphan once it is done, which
	 * takes no time, for a server that is ended in order has nothing to repair.
	 */
	private static EmbeddedPostgres startedOrRepaired(EmbeddedPostgres.Builder builder, Path cluster) throws IOException {
		try {
			return builder.start();
		}
		catch (IOException e) {
			if (new PidFile(cluster).postmaster().isEmpty()) {
				throw e;
			}
			Files.delete(cluster.resolve(LOCK_OF_THE_LIBRARY));
			return builder.setPGStartupWait(PATIENCE).start();
		}
	}

	/** The locale is PostgreSQL's own: an upgrade of the machine must not change how an index is sorted. */
	private static void initialise(EmbeddedPostgres.Builder builder, Path password) {
		builder.setLocaleConfig("auth", "scram-sha-256")
				.setLocaleConfig("pwfile", password.toString())
				.setLocaleConfig("locale-provider", "builtin")
				.setLocaleConfig("locale", "C.UTF-8")
				.setLocaleConfig("builtin-locale", "C.UTF-8");
	}

	private static void durable(EmbeddedPostgres.Builder builder) {
		builder.setServerConfig("listen_addresses", "127.0.0.1")
				.setServerConfig("unix_socket_directories", "")
				.setServerConfig("fsync", "on")
				.setServerConfig("full_page_writes", "on")
				.setServerConfig("synchronous_commit", "on")
				.setServerConfig("idle_in_transaction_session_timeout", "60s")
				.setServerConfig("max_wal_size", "2GB");
	}

	/** A week of starts, ends and recoveries in the cluster's folder; no statement, so nobody's data. */
	private static void loggedWithoutValues(EmbeddedPostgres.Builder builder) {
		builder.setServerConfig("logging_collector", "on")
				.setServerConfig("log_filename", "postgresql-%a.log")
				.setServerConfig("log_truncate_on_rotation", "on")
				.setServerConfig("log_min_messages", "log")
				.setServerConfig("log_min_error_statement", "panic")
				.setServerConfig("log_error_verbosity", "terse");
	}

	/** A first start that was killed half way left a cluster nobody ever wrote to: begin again. */
	private static void prepare(Path cluster, Path initialising) throws IOException {
		if (Files.exists(initialising)) {
			FileSystemUtils.deleteRecursively(cluster);
		}
		if (Files.notExists(cluster)) {
			Files.write(initialising, new byte[0]);
		}
	}

	/** PostgreSQL refuses it too. A copy is often so, and then the secrets beside it are. */
	private static void refuseOthers(DataFolder folder, Path cluster) throws IOException {
		if (Files.exists(cluster) && !Collections.disjoint(Files.getPosixFilePermissions(cluster), OTHERS)) {
			throw new StartRefused("concord.data: others may read %s; say chmod -R go= %s".formatted(cluster, folder));
		}
	}

	/** A database owned by the owner role; made when it is not there. */
	void createDatabase(String name) {
		try (var connection = server.getPostgresDatabase().getConnection()) {
			var sql = new Statements(connection);
			sql.role(OWNER, "login createrole createdb nosuperuser", folder.secret("owner.password").value());
			sql.role(LOGIN, "login noinherit nosuperuser", folder.secret("login.password").value());
			sql.database(name, OWNER, LOGIN);
		}
		catch (SQLException e) {
			throw new StartRefused("cannot create the database " + name + ": " + e.getMessage(), e);
		}
	}

	/** The role the application logs in with: may do nothing but take a module's role. */
	Credentials login(String database) {
		return credentials(database, LOGIN, "login.password");
	}

	/** The role that migrates, and owns what migrations make. */
	Credentials owner(String database) {
		return credentials(database, OWNER, "owner.password");
	}

	Credentials superuser(String database) {
		return credentials(database, "postgres", SUPERUSER_PASSWORD);
	}

	private Credentials credentials(String database, String role, String secret) {
		return new Credentials(url(database), role, folder.secret(secret).value());
	}

	private String url(String database) {
		return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(server.getPort(), database);
	}

	/**
	 * The library waits 5 seconds for the end; a busy disk may need more, and the folder is ours until then.
	 */
	@Override
	public void close() throws IOException {
		watch.close();
		server.close();
		OrphanedServer.in(folder.resolve(OwnCluster.FOLDER)).end();
		lock.close();
	}

	private static void close(FileChannel lock) {
		try {
			lock.close();
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
