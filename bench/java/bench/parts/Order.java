package bench.parts;

import bench.course.Contender;
import bench.course.Course;
import bench.course.Findings;
import bench.course.Meter;

/** Two events of one act, one right after the other: who applies the second before the first? */
record Order() implements Part {

	static final String SWAPPED = """
			select count(*) from bench.heard a join bench.heard b using (act_id)
			where a.version < b.version and a.n > b.n
			""";
	static final String LOST = """
			select count(*) from bench.act a
			where code = 'pair' and not exists (
				select from bench.heard h where h.act_id = a.act_id and h.version = a.version)
			""";
	static final String DOUBLED = """
			select count(*) - count(distinct (act_id, version)) from bench.heard
			""";

	@Override
	public void run(Course course, Findings findings) {
		findings.section("Order", "%,d acts told twice by 16 producers; the handler writes down what it hears."
				.formatted(course.options().pairs()));
		findings.table("", "applied in the wrong order", "lost", "applied twice");
		for (var contender : course.chosen(Contender.WITH_JDBC)) {
			var rival = course.rival(contender, "order");
			rival.perform("pairs", "producers", 16, "pairs", course.options().pairs(), "seed", course.options().seed());
			report(course.meter(), rival.database(), contender, findings);
		}
		course.dismiss("order");
	}

	private static void report(Meter meter, String database, Contender contender, Findings findings) {
		var swapped = meter.count(database, SWAPPED);
		var lost = meter.count(database, LOST);
		var doubled = meter.count(database, DOUBLED);
		Course.say("%-28s %d swapped, %d lost, %d doubled", database, swapped, lost, doubled);
		findings.row(contender.label, Long.toString(swapped), Long.toString(lost), Long.toString(doubled));
		if (contender == Contender.CONCORD) {
			findings.atMost("concord: none applied out of order, lost or twice", 0, swapped + lost + doubled);
		}
	}
}
