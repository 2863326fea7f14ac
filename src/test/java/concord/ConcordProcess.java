package concord;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A Concord in a process of its own, with its own PostgreSQL: to be killed, and started again on the same
 * folder and port, as an operator would. Ends only what it started.
 */
public final class ConcordProcess implements AutoCloseable {

	private static final Duration START = Duration.ofMinutes(4);
	private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
			.connectTimeout(Duration.ofSeconds(5)).build();

	private final Path data;
	private final int port;
	private List<String> program;
	private final Map<String, String> environment = new HashMap<>();
	private String heap = "-Xmx512m";
	private Process process;

	public ConcordProcess(Path data) throws IOException {
		this(data, QuickStart.java());
	}

	ConcordProcess(Path data, List<String> program) throws IOException {
		this.data = data;
		this.program = program;
		try (var free = new ServerSocket(0)) {
			this.port = free.getLocalPort();
		}
	}

	/** Variables an operator would set, from the next start on. */
	public ConcordProcess with(Map<String, String> variables) {
		environment.putAll(variables);
		return this;
	}

	/** Another version's program, as it is shipped. */
	public ConcordProcess jar(Path jar) {
		program = List.of(program.getFirst(), "-jar", jar.toString());
		return this;
	}

	/** {@code 256m}, say. */
	public ConcordProcess heap(String size) {
		heap = "-Xmx" + size;
		return this;
	}

	/** Returns when it serves. */
	public ConcordProcess start() throws IOException, InterruptedException {
		launch();
		awaitServing();
		return this;
	}

	/** Returns at once. */
	public void launch() throws IOException {
		process = begin();
	}

	/** One of the subcommands, as an operator has it run beside this Concord; its exit code. */
	public int run(String... subcommand) throws IOException, InterruptedException {
		return begin(subcommand).waitFor();
	}

	private Process begin(String... subcommand) throws IOException {
		var words = new ArrayList<>(program);
		words.add(1, heap);
		words.addAll(List.of(subcommand));
		var command = new ProcessBuilder(words).redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
		command.environment().keySet()
				.removeIf(name -> name.startsWith("CONCORD_") || name.startsWith("SPRING_"));
		command.environment().put("CONCORD_DATA", data.toString());
		command.environment().put("CONCORD_FACILITY_TIMEZONE", "America/New_York");
		command.environment().put("SERVER_PORT", Integer.toString(port));
		command.environment().putAll(environment);
		var started = command.start();
		Runtime.getRuntime().addShutdownHook(new Thread(started::destroyForcibly));
		return started;
	}

	public void awaitServing() throws IOException, InterruptedException {
		var deadline = System.nanoTime() + START.toNanos();
		while (!serves()) {
			if (!process.isAlive() || System.nanoTime() > deadline) {
				throw new AssertionError("Concord did not start:\n" + said());
			}
			Thread.sleep(25);
		}
	}

	public boolean serves() throws InterruptedException {
		var request = HttpRequest.newBuilder(url().resolve("/actuator/health/liveness"))
				.timeout(Duration.ofSeconds(5)).build();
		try {
			return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
		}
		catch (IOException e) {
			return false;
		}
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

	/** {@code SIGSTOP}: it holds what it holds, and does nothing, until it is woken. */
	public void freeze() throws IOException, InterruptedException {
		signal("STOP");
	}

	public void wake() throws IOException, InterruptedException {
		signal("CONT");
	}

	/** {@code SIGTERM}; returns at once. */
	public void terminate() {
		process.destroy();
	}

	public boolean awaitExit(long time, TimeUnit unit) throws InterruptedException {
		return process.waitFor(time, unit);
	}

	public boolean isAlive() {
		return process != null && process.isAlive();
	}

	public int exitCode() {
		return process.exitValue();
	}

	/** All it ever wrote. */
	public String said() throws IOException {
		return Files.readString(log());
	}

	/** Its PostgreSQL. */
	public ProcessHandle database() throws IOException {
		return ProcessHandle.of(Long.parseLong(postmaster(0))).orElseThrow();
	}

	/** PostgreSQL stopped {@code immediate}, which is a crash; Concord starts it again by itself. */
	public void crashDatabase() throws IOException, InterruptedException {
		var server = database();
		new ProcessBuilder("kill", "-QUIT", Long.toString(server.pid())).start().waitFor();
		while (server.isAlive()) {
			Thread.sleep(10);
		}
	}

	/** As the owner of all schemas of its own PostgreSQL. */
	public Connection owner() throws SQLException {
		try {
			return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:%s/concord".formatted(postmaster(3)),
					"concord_owner", Files.readString(data.resolve("owner.password")).strip());
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** In order, and the database with it. */
	@Override
	public void close() throws InterruptedException {
		if (process == null) {
			return;
		}
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

	private void signal(String name) throws IOException, InterruptedException {
		new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
	}
}
