package bench.parts;

import bench.course.Contender;
import bench.course.Course;
import bench.course.Findings;
import bench.course.Rival;
import java.util.Random;

/**
 * {@code kill -9} of the contender's JVM under load, again and again; then what is missing and what is too
 * much.
 */
record Killed() implements Part {

	private static final String UNCHARGED = """
			select count(*) from bench.act a
			where code <> 'pair' and not exists (select from bench.charge c where c.act_id = a.act_id)
			""";

	@Override
	public void run(Course course, Findings findings) {
		findings.section("Killed", "%d times kill -9 with 16 producers at work, every other time acts told twice and "
				.formatted(course.options().kills()) + "written down without a unique key; started again and left to "
				+ "finish.");
		findings.table("", "acts", "never charged", "events written down", "lost", "applied twice", "out of order");
		var random = new Random(course.options().seed());
		for (var contender : course.chosen(Contender.WITH_JDBC)) {
			var rival = course.cold(contender, "killed_" + contender.label.replace('-', '_'));
			for (var kill = 0; kill < course.options().kills(); kill++) {
				kill(rival, kill % 2 == 0, course.options().seed() + kill * 1000L, 2000 + random.nextInt(4000));
			}
			report(course, contender, rival.database(), rival.perform("drain").get("unapplied"), findings);
			rival.close();
		}
	}

	private static void kill(Rival rival, boolean pairs, long seed, int milliseconds) {
		rival.begin(pairs ? "pairs" : "produce", "producers", 16, "pairs", 1e9, "seconds", 600, "seed", seed);
		try {
			Thread.sleep(milliseconds);
		}
		catch (InterruptedException e) {
			throw new IllegalStateException(e);
		}
		rival.kill();
		rival.start();
	}

	private static void report(Course course, Contender contender, String database, long unapplied,
			Findings findings) {
		var meter = course.meter();
		var acts = meter.count(database, "select count(*) from bench.act where code <> 'pair'");
		var uncharged = meter.count(database, UNCHARGED);
		var heard = meter.count(database, "select count(*) from bench.act where code = 'pair'");
		var lost = meter.count(database, Order.LOST);
		var doubled = meter.count(database, Order.DOUBLED);
		var swapped = meter.count(database, Order.SWAPPED);
		Course.say("%-28s %d never charged, %d lost, %d doubled, %d swapped, %d unapplied by its own books", database,
				uncharged, lost, doubled, swapped, unapplied);
		findings.row(contender.label, Long.toString(acts), Long.toString(uncharged), Long.toString(heard),
				Long.toString(lost), Long.toString(doubled), Long.toString(swapped));
		if (contender == Contender.CONCORD) {
			findings.atMost("concord, killed: none lost, doubled or out of order", 0,
					uncharged + lost + doubled + swapped);
		}
	}
}
