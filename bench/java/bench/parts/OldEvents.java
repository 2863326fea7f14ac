package bench.parts;

import static bench.course.Findings.figure;

import bench.course.Contender;
import bench.course.Course;
import bench.course.Findings;
import bench.course.Samples;

/** The same with millions of events that were delivered long ago: do they weigh anything? */
record OldEvents() implements Part {

	private static final int PRODUCERS = 16;
	private static final String OF_THE_FLOOR = """
			insert into bench.event (event_id, type, schema_version, aggregate_id, aggregate_version, patient_id,
				payload, hash, actor, correlation_id)
			select uuidv7(), e.type, 1, uuidv7(), 1, e.patient_id, e.payload, e.hash, e.actor, uuidv7()
			from generate_series(1, %1$d), (select * from bench.event limit 1) e;
			update bench.cursor set position = (select max(position) from bench.event);
			""";
	private static final String OF_CONCORD = """
			set local role concord_owner;
			select outbox.make_part(n * outbox.part_size())
			from generate_series(0, (select max(head) + %1$d / 64 from outbox.lane) / outbox.part_size() + 1) n;
			with grown as (
				update outbox.lane set head = head + %1$d / 64 returning lane, head - %1$d / 64 as before
			)
			insert into outbox.event (lane, position, event_id, type, schema_version, aggregate_id, aggregate_version,
				patient_id, payload, hash, actor, correlation_id)
			select grown.lane, grown.before + n, uuidv7(), e.type, 1, uuidv7(), 1, e.patient_id, e.payload, e.hash,
				e.actor, uuidv7()
			from grown, generate_series(1, %1$d / 64) n, (select * from outbox.event limit 1) e;
			insert into outbox.stream select aggregate_id, max(aggregate_version) from outbox.event group by aggregate_id
				on conflict do nothing;
			reset role;
			update outbox.checkpoint c set position = head from outbox.lane l where l.lane = c.lane;
			""";
	private static final String OF_THE_REGISTRY = """
			insert into %2$s (id, listener_id, event_type, serialized_event, publication_date, completion_date, status,
				completion_attempts)
			select uuidv7(), e.listener_id, e.event_type, replace(e.serialized_event, '"procedureId":"',
					'"procedureId":"' || n), now(), now(), e.status, e.completion_attempts
			from generate_series(1, %1$d) n, (select * from %2$s where completion_date is not null limit 1) e;
			""";

	@Override
	public void run(Course course, Findings findings) {
		var samples = new Samples();
		for (var contender : course.chosen(Contender.WITH_JDBC)) {
			var rival = course.rival(contender, "old");
			Course.say("%s gets its old events", rival.database());
			course.meter().run(rival.database(), "begin;" + sql(contender).formatted(course.options().old(),
					table(contender)) + "commit;");
			course.meter().run(rival.database(), "vacuum analyze");
		}
		for (var round = 1; round <= course.options().rounds(); round++) {
			for (var contender : course.chosen(Contender.WITH_JDBC)) {
				var fresh = course.produce(course.rival(contender, "main"), "produce", PRODUCERS, round);
				var old = course.produce(course.rival(contender, "old"), "produce", PRODUCERS, round);
				samples.add(contender.label, "fresh", fresh.get("delivered"));
				samples.add(contender.label, "old", old.get("delivered"));
			}
		}
		report(course, findings, samples);
		course.dismiss("old");
	}

	private static String sql(Contender contender) {
		return switch (contender) {
			case FLOOR -> OF_THE_FLOOR;
			case CONCORD, CONCORD_SINGLY -> OF_CONCORD;
			default -> OF_THE_REGISTRY;
		};
	}

	private static String table(Contender contender) {
		return contender == Contender.REGISTRY_ARCHIVE ? "event_publication_archive" : "event_publication";
	}

	private static void report(Course course, Findings findings, Samples samples) {
		findings.samples("Old events", samples);
		findings.section("With %,d old events".formatted(course.options().old()),
				"Delivered long ago, as far as anybody knows; 16 producers, beside a contender without them.");
		findings.table("", "delivered/s without", "with", "left");
		course.chosen(Contender.WITH_JDBC).forEach(it -> findings.row(it.label,
				figure(samples.median(it.label, "fresh")), figure(samples.median(it.label, "old")),
				figure(samples.within(it.label, "old", "fresh"))));
		findings.atLeast("concord: %,d old events leave at least 0.9 of the pace".formatted(course.options().old()),
				0.9, samples.within("concord", "old", "fresh"));
	}
}
