package bench.parts;

import static bench.course.Findings.figure;

import bench.course.Contender;
import bench.course.Course;
import bench.course.Findings;
import bench.course.Rival;
import bench.course.Samples;
import java.sql.SQLException;
import java.util.Map;

/** The pace when something is amiss, beside the pace when nothing is: turn about. */
record Beside(String title, String about, String promise, double bound, Amiss amiss) implements Part {

	private static final int PRODUCERS = 16;

	/** A turn with something amiss. */
	interface Amiss {

		Map<String, Double> turn(Course course, Rival rival, int round);
	}

	static Beside anOpenTransaction() {
		return new Beside("An unrelated transaction stays open", "It has written, in the same database, and is open "
				+ "all the while.", "an unrelated open transaction leaves at least 0.95 of the pace", 0.95,
				Beside::whileOpen);
	}

	static Beside failingEvents() {
		return new Beside("One event of a thousand always fails", "The pace of all the others.",
				"0.1 % failing events leave at least 0.9 of the pace", 0.9,
				(course, rival, round) -> course.produce(rival, "fail", PRODUCERS, round));
	}

	private static Map<String, Double> whileOpen(Course course, Rival rival, int round) {
		try (var open = course.meter().transactionIn(rival.database())) {
			var did = course.produce(rival, "produce", PRODUCERS, round);
			open.rollback();
			return did;
		}
		catch (SQLException e) {
			throw new IllegalStateException(e);
		}
	}

	@Override
	public void run(Course course, Findings findings) {
		var samples = new Samples();
		for (var round = 1; round <= course.options().rounds(); round++) {
			for (var contender : course.chosen(Contender.WITH_JDBC)) {
				if (contender != Contender.FLOOR || !promise.contains("failing")) {
					var rival = course.rival(contender, "beside");
					samples.add(contender.label, "well",
							course.produce(rival, "produce", PRODUCERS, round).get("delivered"));
					samples.add(contender.label, "amiss", amiss.turn(course, rival, round).get("delivered"));
				}
			}
		}
		findings.samples(title, samples);
		findings.section(title, about);
		findings.table("", "delivered/s", "with something amiss", "left");
		course.chosen(Contender.WITH_JDBC).stream().filter(it -> samples.knows(it.label)).forEach(it ->
				findings.row(it.label, figure(samples.median(it.label, "well")),
						figure(samples.median(it.label, "amiss")), figure(samples.within(it.label, "amiss", "well"))));
		findings.atLeast("concord: " + promise, bound, samples.within("concord", "amiss", "well"));
	}
}
