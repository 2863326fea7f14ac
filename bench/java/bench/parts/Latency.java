package bench.parts;

import static bench.course.Findings.figure;

import bench.course.Contender;
import bench.course.Course;
import bench.course.Findings;
import bench.course.Samples;
import java.util.List;

/** From commit to effect, acts coming at a steady rate. */
record Latency() implements Part {

	private static final List<String> FIGURES = List.of("p50", "p95", "p99", "due50", "due95", "due99");

	@Override
	public void run(Course course, Findings findings) {
		var samples = new Samples();
		var options = course.options();
		for (var round = 1; round <= options.rounds(); round++) {
			for (var contender : course.chosen(Contender.WITH_JDBC)) {
				var did = course.turn(course.rival(contender, "main"), "latency", "producers", 16, "seconds",
						options.seconds(), "rate", options.rate(), "seed", options.seed() + 1000L * round);
				FIGURES.forEach(it -> samples.add(contender.label, it, did.get(it) / 1e6));
				Course.say("%-28s latency, round %d: p50 %.2f p99 %.2f ms", contender, round, did.get("p50") / 1e6,
						did.get("p99") / 1e6);
			}
		}
		report(course, findings, samples);
	}

	private static void report(Course course, Findings findings, Samples samples) {
		findings.samples("Latency", samples);
		findings.section("Latency at " + course.options().rate() + " acts a second", """
				Milliseconds from when the producer knows of its commit to when the effect's commit is known, both in the \
				contender's JVM; and from when the act was due (an open loop: a late act counts as late).""");
		findings.table("", "p50", "p95", "p99", "due to effect p50", "p95", "p99");
		course.chosen(Contender.WITH_JDBC).forEach(it -> findings.row(it.label, figure(samples.median(it.label, "p50")),
				figure(samples.median(it.label, "p95")), figure(samples.median(it.label, "p99")),
				figure(samples.median(it.label, "due50")), figure(samples.median(it.label, "due95")),
				figure(samples.median(it.label, "due99"))));
		findings.atMost("concord: p50 at most 1.5 times the floor's", 1.5, samples.ratio("concord", "floor", "p50"));
		findings.atMost("concord: p99 at most 3 times the floor's", 3, samples.ratio("concord", "floor", "p99"));
	}
}
