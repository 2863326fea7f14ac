package bench.parts;

import static bench.course.Findings.figure;

import bench.course.Contender;
import bench.course.Course;
import bench.course.Findings;
import bench.course.Samples;
import java.util.List;

/** As many acts as can be: produced, delivered, and what an event costs the server. */
record Throughput(String title, List<Contender> contenders, Contender concord, List<Contender> rivals,
		double ofTheFloor, double ofTheRegistry) implements Part {

	static Throughput withJdbc() {
		return new Throughput("Throughput", Contender.WITH_JDBC, Contender.CONCORD,
				List.of(Contender.REGISTRY_UPDATE, Contender.REGISTRY_ARCHIVE), 0.85, 3);
	}

	static Throughput withHibernate() {
		return new Throughput("Throughput with a Hibernate handler", Contender.WITH_HIBERNATE,
				Contender.CONCORD_HIBERNATE, List.of(Contender.REGISTRY_HIBERNATE), 0.5, 4);
	}

	@Override
	public void run(Course course, Findings findings) {
		var samples = new Samples();
		for (var producers : course.options().producers()) {
			for (var round = 1; round <= course.options().rounds(); round++) {
				for (var contender : course.chosen(contenders)) {
					var did = course.produce(course.rival(contender, "main"), "produce", producers, round);
					did.forEach((figure, value) -> samples.add(of(contender, producers), figure, value));
				}
			}
		}
		findings.samples(title, samples);
		findings.section(title, "Medians. Delivered: events whose effect is committed, by the time of the last "
				+ "effect; ratios are of this, round by round.");
		findings.table("producers", "", "produced/s", "delivered/s", "of the floor", "delivered while producing/s",
				"WAL bytes an event", "full pages in it", "transactions an event",
				"CPU µs an event: JVM", "server", "of the floor");
		course.options().producers().forEach(producers -> course.chosen(contenders)
				.forEach(it -> row(findings, samples, it, producers)));
		course.options().producers().forEach(producers -> judge(findings, samples, producers));
	}

	private static void row(Findings findings, Samples samples, Contender contender, int producers) {
		var of = of(contender, producers);
		findings.row(Integer.toString(producers), contender.label, figure(samples.median(of, "produced")),
				figure(samples.median(of, "delivered")),
				figure(samples.ratio(of, of(Contender.FLOOR, producers), "delivered")),
				figure(samples.median(of, "within")), figure(samples.median(of, "wal")),
				figure(samples.median(of, "pages")), figure(samples.median(of, "transactions")),
				figure(samples.median(of, "cpu") * 1e6), figure(samples.median(of, "serverCpu") * 1e6),
				figure(samples.ratio(of, of(Contender.FLOOR, producers), "allCpu")));
	}

	private void judge(Findings findings, Samples samples, int producers) {
		var mine = of(concord, producers);
		var floor = of(Contender.FLOOR, producers);
		var of = "%s, %d producers: ".formatted(concord.label, producers);
		findings.atLeast(of + "delivered at least " + ofTheFloor + " of the floor", ofTheFloor,
				samples.ratio(mine, floor, "delivered"));
		rivals.forEach(rival -> findings.atLeast(of + "at least " + ofTheRegistry + " times " + rival.label,
				ofTheRegistry, samples.ratio(mine, of(rival, producers), "delivered")));
		if (concord == Contender.CONCORD) {
			findings.atMost(of + "at most 1.1 transactions an event", 1.1, samples.median(mine, "transactions"));
			findings.atMost(of + "at most 1.15 times the floor's WAL an event", 1.15,
					samples.ratio(mine, floor, "wal"));
		}
		findings.atMost(of + "nothing missing", 0, samples.sum(mine, "missing"));
	}

	private static String of(Contender contender, int producers) {
		return contender.label + " with " + producers;
	}
}
