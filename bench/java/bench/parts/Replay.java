package bench.parts;

import static bench.course.Findings.figure;

import bench.course.Contender;
import bench.course.Course;
import bench.course.Findings;
import bench.course.Samples;
import java.util.List;

/** All effects are cleared and every event of the past is applied again. */
record Replay() implements Part {

	private static final int PRODUCERS = 16;
	private static final List<Contender> WHO = List.of(Contender.FLOOR, Contender.CONCORD,
			Contender.CONCORD_HIBERNATE);

	@Override
	public void run(Course course, Findings findings) {
		var samples = new Samples();
		for (var round = 1; round <= course.options().rounds(); round++) {
			for (var contender : course.chosen(WHO)) {
				var rival = course.rival(contender, "replay");
				samples.add(contender.label, "live",
						course.produce(rival, "produce", PRODUCERS, round).get("delivered"));
				var events = course.meter().count(rival.database(), "select count(*) from bench.act");
				var did = course.turn(rival, "replay", "events", events);
				samples.add(contender.label, "replay", did.get("delivered") / did.get("pace") * 1e9);
				Course.say("%-28s replays %,d events in %.1f s", rival.database(), events, did.get("deliverTime") / 1e9);
			}
		}
		report(course, findings, samples);
		course.dismiss("replay");
	}

	private static void report(Course course, Findings findings, Samples samples) {
		findings.samples("Replay", samples);
		findings.section("Replay", "The pace from the first effect to the last, beside the live pace with 16 producers. "
				+ "The registry keeps no events to be applied again.");
		findings.table("", "live/s", "replay/s", "times");
		for (var contender : course.chosen(WHO)) {
			var of = contender.label;
			findings.row(of, figure(samples.median(of, "live")), figure(samples.median(of, "replay")),
					figure(samples.within(of, "replay", "live")));
			if (contender != Contender.FLOOR) {
				findings.atLeast(of + ": replays at least 8 times as fast as live", 8,
						samples.within(of, "replay", "live"));
			}
		}
	}
}
