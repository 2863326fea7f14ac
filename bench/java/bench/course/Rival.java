package bench.course;

import bench.contest.Contest;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A contender in a JVM of its own, on a database of its own; its talk goes to a file. */
public final class Rival implements AutoCloseable {

	private final Contender contender;
	private final String database;
	private final Map<String, String> way;
	private final Options options;
	private Process process;
	private BufferedReader answers;
	private PrintStream orders;

	Rival(Contender contender, String database, Map<String, String> way, Options options) {
		this.contender = contender;
		this.database = database;
		this.way = way;
		this.options = options;
		start();
	}

	public Contender contender() {
		return contender;
	}

	public String database() {
		return database;
	}

	public void start() {
		var command = new ArrayList<String>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.add("-Xmx1g");
		command.addAll(options.jvm().stream().map(it -> it.replace("%n", database)).toList());
		command.add("-Dbench.seed=" + options.seed());
		command.add("-Dbench.pool=" + options.pool());
		command.add("-Dbench.patients=" + options.patients());
		command.add("-Dbench.concord=" + options.concord());
		command.add("-cp");
		command.add(classPath());
		command.add(Contest.class.getName());
		command.add(contender.label);
		var builder = new ProcessBuilder(command)
				.redirectError(Redirect.appendTo(options.folder().resolve(database + ".log").toFile()));
		builder.environment().keySet().removeIf(it -> it.startsWith("CONCORD_") || it.startsWith("SPRING_"));
		builder.environment().putAll(way);
		try {
			process = builder.start();
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
		orders = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
		answer();
	}

	/** Modulith's registry configures itself wherever it is found: only its own JVM may find it. */
	private String classPath() {
		return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
				.filter(it -> contender.isRegistry() || !it.contains("spring-modulith-events"))
				.collect(Collectors.joining(File.pathSeparator));
	}

	/** Has it do something, and waits until it is done. */
	public Map<String, Long> perform(String task, Object... options) {
		begin(task, options);
		return answer();
	}

	public void begin(String task, Object... options) {
		var line = new StringBuilder(task);
		for (var n = 0; n < options.length; n += 2) {
			line.append(' ').append(options[n]).append('=').append(options[n + 1]);
		}
		orders.println(line);
	}

	private Map<String, Long> answer() {
		try {
			for (var line = answers.readLine(); line != null; line = answers.readLine()) {
				if (line.startsWith(Contest.ANSWER)) {
					return Stream.of(line.substring(Contest.ANSWER.length()).split(" ")).map(it -> it.split("="))
							.collect(Collectors.toMap(it -> it[0], it -> Long.valueOf(it[1])));
				}
			}
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		throw new IllegalStateException(contender + " gave up; see " + options.folder().resolve(database + ".log"));
	}

	/** Of the JVM since its start. */
	double cpuSeconds() {
		return process.toHandle().info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
	}

	/** {@code kill -9}. */
	public void kill() {
		try {
			process.destroyForcibly().waitFor();
		}
		catch (InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}

	@Override
	public void close() {
		orders.close();
		try {
			process.waitFor();
		}
		catch (InterruptedException e) {
			process.destroyForcibly();
		}
	}
}
