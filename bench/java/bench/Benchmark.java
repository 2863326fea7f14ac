package bench;

import bench.course.Contender;
import bench.course.Course;
import bench.course.Findings;
import bench.course.Options;
import bench.parts.Part;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/** Runs the parts that were asked for, and writes the findings to standard output and into the folder. */
public final class Benchmark {

	private Benchmark() {
	}

	public static void main(String... args) throws Exception {
		LoggingSystem.get(Benchmark.class.getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
		var options = Options.given();
		var all = Part.all();
		options.parts().stream().filter(it -> !all.containsKey(it)).findFirst().ifPresent(unknown -> {
			throw new IllegalArgumentException("bench.parts: no part is called " + unknown + "; there are "
					+ String.join(",", all.keySet()));
		});
		var findings = new Findings();
		try (var course = new Course(options)) {
			var head = head(course);
			for (var part : options.parts()) {
				System.out.println(part);
				all.get(part).run(course, findings);
				Files.writeString(options.folder().resolve("findings.md"), findings.markdown(head));
				Files.write(options.folder().resolve("samples.csv"), findings.csv());
			}
			System.out.println(findings.markdown(head));
		}
	}

	private static String head(Course course) {
		var options = course.options();
		var contenders = Arrays.stream(Contender.values()).map(it -> "- %s: %s".formatted(it, it.means))
				.collect(Collectors.joining("\n"));
		return """
				# The event log beside its rivals

				%s; %d processors, %s; Java %s; %s, fsync %s, synchronous_commit %s. Seed %d, %d rounds, %s s a turn, \
				%d connections and 1 GB each, one JVM and one database each, all on one server; one turn at a time, begun \
				vacuumed and right after a checkpoint; autovacuum off.

				Workload: one transaction records an act and publishes its event; its effect is a charge and two postings.
				%s
				""".formatted(LocalDate.now(ZoneOffset.UTC), Runtime.getRuntime().availableProcessors(),
				System.getProperty("os.name") + " " + System.getProperty("os.version"),
				System.getProperty("java.version"), course.meter().text("select split_part(version(), ' on ', 1)"),
				course.meter().text("show fsync"), course.meter().text("show synchronous_commit"), options.seed(),
				options.rounds(), options.seconds(), options.pool(), contenders);
	}
}
