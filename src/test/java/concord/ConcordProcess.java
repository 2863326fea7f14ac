package concord;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A Concord in a process of its own, with its own PostgreSQL: to be killed, and started again on the same
 * folder and port, as an operator would. Ends only what it started.
 */
public final class ConcordProcess implements AutoCloseable {

	private static final Duration START = Duration.ofMinutes(4);

	private final Path data;
	private final int port;
	private Process process;

	public ConcordProcess(Path data) throws IOException {
		this.data = data;
		try (var free = new ServerSocket(0)) {
			this.port = free.getLocalPort();
		}
	}

	/** Returns when it serves. */
	public ConcordProcess start() throws IOException, InterruptedException {
		launch();
		var deadline = System.nanoTime() + START.toNanos();
		while (!isAlive()) {
			if (!process.isAlive() || System.nanoTime() > deadline) {
				throw new AssertionError("Concord did not start:\n" + Files.readString(log()));
			}
			Thread.sleep(100);
		}
		return this;
	}

	/** Returns at once. */
	public void launch() throws IOException {
		var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		var command = new ProcessBuilder(java, "-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
				"-cp", classPath(), "concord.Concord")
				.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
		command.environment().keySet()
				.removeIf(name -> name.startsWith("CONCORD_") || name.startsWith("SPRING_"));
		command.environment().put("CONCORD_DATA", data.toString());
		command.environment().put("CONCORD_FACILITY_TIMEZONE", "America/New_York");
		command.environment().put("SERVER_PORT", Integer.toString(port));
		process = command.start();
	}

	public URI url() {
		return URI.create("http://127.0.0.1:" + port);
	}

	public String password() throws IOException {
		return Files.readString(data.resolve("administrator.password")).strip();
	}

	/** {@code kill -9} of the JVM; its PostgreSQL is left to itself. */
	public void kill() throws InterruptedException {
		process.destroyForcibly().waitFor();
	}

	/** PostgreSQL stopped {@code immediate}, which is a crash; Concord starts it again by itself. */
	public void crashDatabase() throws IOException, InterruptedException {
		var server = ProcessHandle.of(Long.parseLong(postmaster(0))).orElseThrow();
		new ProcessBuilder("kill", "-QUIT", Long.toString(server.pid())).start().waitFor();
		while (server.isAlive()) {
			Thread.sleep(10);
		}
	}

	/** As the owner of all schemas. */
	public Connection owner() throws IOException, SQLException {
		return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:%s/concord".formatted(postmaster(3)),
				"concord_owner", Files.readString(data.resolve("owner.password")).strip());
	}

	/** In order, and the database with it. */
	@Override
	public void close() throws InterruptedException {
		process.destroy();
		if (!process.waitFor(60, TimeUnit.SECONDS)) {
			process.destroyForcibly();
		}
	}

	private String postmaster(int line) throws IOException {
		return Files.readAllLines(data.resolve("postgresql/cluster/postmaster.pid")).get(line).strip();
	}

	private Path log() throws IOException {
		Files.createDirectories(data);
		return data.resolve("concord.log");
	}

	private boolean isAlive() throws InterruptedException {
		try (var client = HttpClient.newHttpClient()) {
			var request = HttpRequest.newBuilder(url().resolve("/actuator/health/liveness")).build();
			return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
		}
		catch (IOException e) {
			return false;
		}
	}

	/** What is shipped, without the tests' own classes. */
	private static String classPath() {
		var path = System.getProperty("java.class.path");
		return Stream.of(path.split(File.pathSeparator)).filter(entry -> !entry.contains("test-classes"))
				.collect(Collectors.joining(File.pathSeparator));
	}
}
