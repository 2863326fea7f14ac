package concord.start;

import static org.assertj.core.api.Assertions.assertThat;

import concord.Concord;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Concord as a process of its own, as an operator meets it: nothing set but its folder and its port. */
class StartingTests {

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	@TempDir
	Path folder;

	private Process concord;
	private int port;

	@AfterEach
	void leaveNothingBehind() throws InterruptedException {
		concord.destroy();
		assertThat(concord.waitFor(60, TimeUnit.SECONDS)).isTrue();
	}

	@Test
	void survivesItsOwnDeathAndEndsWhenAsked() throws Exception {
		start(Map.of());
		awaitHealth();
		var password = Files.readString(folder.resolve("administrator.password")).strip();
		assertThat(status("/openapi", "admin:" + password)).isEqualTo(200);

		concord.destroyForcibly().waitFor();
		start(Map.of());
		awaitHealth();
		assertThat(status("/openapi", "admin:" + password)).isEqualTo(200);
		var server = server();

		concord.destroy();
		assertThat(concord.waitFor(30, TimeUnit.SECONDS)).isTrue();
		assertThat(server.onExit()).succeedsWithin(Duration.ofSeconds(5));
	}

	@Test
	void saysInOneLineWhyItDoesNot() throws Exception {
		start(Map.of("CONCORD_FACILTY_TIME_ZONE", "UTC"));

		assertThat(concord.waitFor(60, TimeUnit.SECONDS)).isTrue();
		assertThat(concord.exitValue()).isNotZero();
		assertThat(said()).filteredOn(line -> !line.contains(" INFO ")).singleElement().asString()
				.contains("Concord does not start: CONCORD_FACILTY_TIME_ZONE is not a setting of Concord");
	}

	private void start(Map<String, String> settings) throws IOException {
		port = freePort();
		var process = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-Xmx512m",
				"-XX:TieredStopAtLevel=1", "-cp", classPath(), Concord.class.getName());
		process.environment().putAll(settings);
		process.environment().putAll(
				Map.of("CONCORD_DATA", folder.toString(), "SERVER_PORT", Integer.toString(port)));
		concord = process.redirectErrorStream(true).redirectOutput(folder.resolve("said.log").toFile()).start();
	}

	/** Without the tests: what an operator starts has none of their beans. */
	private static String classPath() {
		return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
				.filter(entry -> !entry.contains("test-classes")).collect(Collectors.joining(File.pathSeparator));
	}

	/** The port answers before the log lives, with 503: up is the first 200. */
	private void awaitHealth() throws InterruptedException, IOException {
		for (int i = 0; i < 600 && concord.isAlive(); i++) {
			if (healthy()) {
				return;
			}
			Thread.sleep(100);
		}
		throw new AssertionError("Concord did not come up: " + said());
	}

	private boolean healthy() throws InterruptedException {
		try {
			return status("/actuator/health/liveness", null) == 200;
		}
		catch (IOException e) {
			return false;
		}
	}

	private int status(String path, String credentials) throws IOException, InterruptedException {
		var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
		if (credentials != null) {
			request.header("Authorization", "Basic "
					+ Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
		}
		return HTTP.send(request.build(), BodyHandlers.discarding()).statusCode();
	}

	private ProcessHandle server() throws IOException {
		var pid = Files.readAllLines(folder.resolve("postgresql/cluster/postmaster.pid")).getFirst();
		return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
	}

	private List<String> said() throws IOException {
		return Files.readAllLines(folder.resolve("said.log"));
	}

	private static int freePort() throws IOException {
		try (var socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}
}
