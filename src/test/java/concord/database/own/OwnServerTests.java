package concord.database.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import concord.folder.DataFolder;
import concord.start.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The server Concord brings along, on a folder of its own: what it keeps, whom it lets in, what it survives.
 */
class OwnServerTests {

	@TempDir
	static Path temporary;

	private Path folder;
	private Path cluster;

	@BeforeEach
	void oneFolder() {
		folder = temporary.resolve("data");
		cluster = folder.resolve("postgresql/cluster");
	}

	@Test
	void forgetsNothing() throws IOException {
		try (var server = start()) {
			var settings = sql(server).sql("select name, setting from pg_settings").query((row, number) ->
					Map.entry(row.getString(1), row.getString(2))).stream()
					.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

			assertThat(settings).containsEntry("fsync", "on").containsEntry("synchronous_commit", "on")
					.containsEntry("full_page_writes", "on").containsEntry("data_checksums", "on")
					.containsEntry("password_encryption", "scram-sha-256")
					.containsEntry("listen_addresses", "127.0.0.1")
					.containsEntry("idle_in_transaction_session_timeout", "60000");
		}
	}

	@Test
	void letsNobodyInWithoutThePassword() throws IOException {
		try (var server = start()) {
			var url = server.superuser("postgres").url();

			assertThatThrownBy(() -> new DriverManagerDataSource(url, "postgres", "guessed").getConnection())
					.hasMessageContaining("password authentication failed");
			assertThatThrownBy(() -> new DriverManagerDataSource(url, "postgres", "").getConnection()).isNotNull();
		}
	}

	@Test
	void keepsItsSecretsToItself() throws IOException {
		start().close();

		assertThat(permissions(folder)).isEqualTo("rwx------");
		assertThat(permissions(folder.resolve("postgresql"))).isEqualTo("rwx------");
		for (var secret : new String[] {"postgres.password", "owner.password", "login.password"}) {
			assertThat(permissions(folder.resolve(secret))).isEqualTo("rw-------");
			assertThat(folder.resolve(secret)).content().hasSizeGreaterThanOrEqualTo(24);
		}
	}

	/** As a copy is that was made without its permissions. */
	@Test
	void refusesAClusterThatOthersMayRead() throws IOException {
		var copy = temporary.resolve("copy");
		var open = Files.createDirectories(copy.resolve("postgresql/cluster"));
		Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));

		assertThatThrownBy(() -> OwnServer.start(new DataFolder(copy))).isInstanceOf(StartRefused.class)
				.hasMessageContaining("chmod -R go= " + copy);
	}

	@Test
	void isTakenOverFromAConcordThatWasKilled() throws Exception {
		var concord = killedConcord();
		var orphan = postmaster();
		assertThat(concord.isAlive()).isFalse();
		assertThat(orphan.isAlive()).isTrue();

		try (var server = start()) {
			assertThat(orphan.isAlive()).isFalse();
			assertThat(postmaster().isAlive()).isTrue();
			assertThat(sql(server).sql("select 1").query(Integer.class).single()).isEqualTo(1);
		}
	}

	@Test
	void startsAfterConcordAndServerWereBothKilled() throws Exception {
		killedConcord();
		var orphan = postmaster();
		orphan.destroyForcibly();
		orphan.onExit().get(10, TimeUnit.SECONDS);

		start().close();
	}

	/** Nobody has the patience here to wait for a repair: it is let finish, and the server is taken over. */
	@Test
	void startsAfterARepairThatTookLongerThanAnybodyWaits() throws Exception {
		killedConcord();
		var orphan = postmaster();
		orphan.destroyForcibly();
		orphan.onExit().get(10, TimeUnit.SECONDS);

		try (var server = OwnServer.start(new DataFolder(folder), Duration.ofMillis(1))) {
			assertThat(sql(server).sql("select 1").query(Integer.class).single()).isEqualTo(1);
		}
	}

	@Test
	void startsThoughItsNumberBelongsToSomebodyElseNow() throws IOException {
		start().close();
		var ourselves = ProcessHandle.current().pid();
		Files.writeString(cluster.resolve("postmaster.pid"), ourselves + "\n" + cluster + "\n");

		start().close();
	}

	@Test
	void startsOverAFirstStartThatWasKilledHalfWay() throws IOException {
		folder = temporary.resolve("half");
		cluster = folder.resolve("postgresql/cluster");
		Files.createDirectories(cluster);
		Files.writeString(cluster.resolve("postgresql.conf"), "# written by an initdb that never ended");
		Files.createFile(folder.resolve("postgresql/initialising"));

		start().close();

		assertThat(folder.resolve("postgresql/initialising")).doesNotExist();
	}

	@Test
	void isNotShared() throws IOException {
		try (var server = start()) {
			assertThatThrownBy(this::start).isInstanceOf(StartRefused.class)
					.hasMessageContaining("concord.data").hasMessageContaining("in use by another Concord");

			assertThat(sql(server).sql("select 1").query(Integer.class).single()).isEqualTo(1);
		}
	}

	private OwnServer start() {
		return OwnServer.start(new DataFolder(folder));
	}

	private Process killedConcord() throws Exception {
		var java = ProcessHandle.current().info().command().orElseThrow();
		var concord = new ProcessBuilder(java, "-Xmx128m", "-cp", System.getProperty("java.class.path"),
				ServerAlone.class.getName(), folder.toString())
				.redirectErrorStream(true).start();
		try (var said = concord.inputReader()) {
			assertThat(said.lines().anyMatch("ready"::equals)).isTrue();
			concord.destroyForcibly().waitFor();
		}
		return concord;
	}

	private ProcessHandle postmaster() throws IOException {
		var pid = Long.parseLong(Files.readAllLines(cluster.resolve("postmaster.pid")).getFirst());
		return ProcessHandle.of(pid).orElseThrow();
	}

	private static JdbcClient sql(OwnServer server) {
		var credentials = server.superuser("concord");
		return JdbcClient.create(
				new DriverManagerDataSource(credentials.url(), credentials.role(), credentials.password()));
	}

	private static String permissions(Path path) throws IOException {
		return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
	}
}
