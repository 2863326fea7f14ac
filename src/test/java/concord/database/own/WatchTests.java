package concord.database.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import concord.folder.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A server of our own that dies under Concord: it comes back as it was, and stays away once it is closed. */
class WatchTests {

	private static final String SETTINGS = "select name || '=' || setting from pg_settings where name in "
			+ "('port', 'data_directory', 'listen_addresses', 'fsync', 'synchronous_commit', 'full_page_writes', "
			+ "'max_wal_size', 'idle_in_transaction_session_timeout', 'log_min_error_statement') order by name";

	@TempDir
	static Path temporary;

	private Path folder;
	private Path cluster;

	@BeforeEach
	void oneFolder() {
		folder = temporary.resolve("data");
		cluster = folder.resolve("postgresql/cluster");
	}

	/** QUIT is PostgreSQL's immediate shutdown, KILL what a machine out of memory does. */
	@ParameterizedTest
	@ValueSource(strings = {"QUIT", "KILL"})
	void startsTheServerAgainAsItWasWithEveryAcknowledgedRow(String signal) throws Exception {
		try (var server = start(); var writer = new WritingRows(server.superuser("concord"))) {
			var settings = settings(server);
			var first = postmaster();
			writer.awaitMore(200);

			send(signal, first);
			first.onExit().get(10, TimeUnit.SECONDS);
			writer.awaitMore(200);

			assertThat(postmaster().pid()).isNotEqualTo(first.pid());
			assertThat(settings(server)).isEqualTo(settings);
			assertThat(writer.stopped()).isSubsetOf(writer.inTheTable());
		}
		assertThat(new PidFile(cluster).postmaster()).isEmpty();
	}

	@Test
	void triesUntilTheServerStarts() throws Exception {
		try (var server = start()) {
			var configuration = cluster.resolve("postgresql.conf");
			var away = cluster.resolve("postgresql.conf.away");
			var said = cluster.resolveSibling("restart.log");
			Files.deleteIfExists(said);

			Files.move(configuration, away);
			send("QUIT", postmaster());
			await().until(() -> Files.exists(said) && Files.readString(said).contains("could not start server"));
			Files.move(away, configuration);

			await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> settings(server).size() == 9);
		}
	}

	@Test
	void startsNothingOnceTheServerIsClosed() throws Exception {
		for (var pause : List.of(0, 300, 500, 550, 700)) {
			var server = start();
			var url = server.superuser("concord").url();

			send("QUIT", postmaster());
			Thread.sleep(pause);
			server.close();

			assertThat(new PidFile(cluster).postmaster()).isEmpty();
			assertThatThrownBy(() -> new DriverManagerDataSource(url).getConnection())
					.hasMessageContaining("refused");
		}
	}

	private OwnServer start() {
		return OwnServer.start(new DataFolder(folder));
	}

	private ProcessHandle postmaster() {
		return new PidFile(cluster).postmaster().orElseThrow();
	}

	private static void send(String signal, ProcessHandle process) throws IOException, InterruptedException {
		new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
	}

	private static List<String> settings(OwnServer server) {
		var superuser = server.superuser("concord");
		var database = new DriverManagerDataSource(superuser.url(), superuser.role(), superuser.password());
		return JdbcClient.create(database).sql(SETTINGS).query(String.class).list();
	}
}
