package bench.contest;

import bench.floor.FloorLog;
import bench.log.ConcordsLog;
import bench.registry.Registry;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/** A rival's own JVM: does what it is told on standard input, one command a line, and answers on one line. */
public final class Contest {

	/** What an answer begins with; all else on standard output is talk. */
	public static final String ANSWER = "@@ ";

	private Contest() {
	}

	public static void main(String... args) throws Exception {
		LoggingSystem.get(Contest.class.getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
		var out = System.out;
		System.setOut(System.err);
		var database = Database.given();
		var effects = new Effects();
		var acts = new Acts(Long.getLong("bench.seed"), Integer.getInteger("bench.patients"));
		try (var contestant = open(args[0], database, effects, acts)) {
			answer(out, Map.of("ready", 1L));
			obey(new Tasks(contestant, effects, acts), out);
		}
		System.exit(0);
	}

	private static Contestant open(String name, Database database, Effects effects, Acts acts) {
		return switch (name) {
			case "floor" -> new FloorLog(database, effects);
			case "concord" -> ConcordsLog.withJdbc(database, effects);
			case "concord-singly" -> ConcordsLog.withJdbcSingly(database, effects);
			case "concord-hibernate" -> ConcordsLog.withHibernate(database, effects, acts.patients());
			case "registry-update" -> Registry.withJdbc(database, effects, "update");
			case "registry-archive" -> Registry.withJdbc(database, effects, "archive");
			case "registry-hibernate" -> Registry.withHibernate(database, effects, "update");
			default -> throw new IllegalArgumentException(name);
		};
	}

	private static void obey(Tasks tasks, PrintStream out) throws Exception {
		var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
		for (var line = in.readLine(); line != null; line = in.readLine()) {
			var words = line.split(" ");
			var options = Arrays.stream(words).skip(1).map(it -> it.split("="))
					.collect(Collectors.toMap(it -> it[0], it -> Double.valueOf(it[1])));
			answer(out, tasks.perform(words[0], options));
		}
	}

	private static void answer(PrintStream out, Map<String, Long> figures) {
		out.println(ANSWER + new LinkedHashMap<>(figures).entrySet().stream()
				.map(it -> it.getKey() + "=" + it.getValue()).collect(Collectors.joining(" ")));
		out.flush();
	}
}
