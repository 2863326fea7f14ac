package outbox.growth;

import concord.OwnerSql;
import drill.events.DrillHeld;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import outbox.naming.Lanes;

/** A log with a past: so many events that everybody has read, in three of its lanes, over several parts. */
@Component
class History {

	private static final int LANES = 3;

	private final OwnerSql owner;

	History(OwnerSql owner) {
		this.owner = owner;
	}

	/** In all, those there are already among them. */
	void reach(int events) {
		owner.run("""
				begin;
				select outbox.make_part(n * outbox.part_size()) from generate_series(0, %1$d / outbox.part_size() + 1) n;
				insert into outbox.event (lane, position, event_id, type, schema_version, aggregate_id, aggregate_version,
					patient_id, payload, hash, actor, correlation_id)
				select lane, position, gen_random_uuid(), 'history.Past', 1, gen_random_uuid(), 1, gen_random_uuid(),
					jsonb_build_object('note', repeat(md5(position::text), 8)), sha256('past'), 'history', gen_random_uuid()
				from outbox.lane, lateral generate_series(head + 1, %1$d) position where lane < %2$d;
				insert into outbox.stream select aggregate_id, 1 from outbox.event on conflict do nothing;
				update outbox.lane set head = %1$d where lane < %2$d;
				update outbox.checkpoint set position = %1$d where lane < %2$d;
				commit
				""".formatted(events / LANES, LANES));
		owner.run("analyze outbox.event, outbox.stream, outbox.lane, outbox.checkpoint, outbox.parked");
	}

	/** An event of a patient whose lane has that past. */
	static DrillHeld drill(String order) {
		return Stream.generate(UUID::randomUUID).filter(it -> Lanes.of(it) < LANES).findFirst()
				.map(patient -> new DrillHeld(UUID.randomUUID(), 1, patient, order)).orElseThrow();
	}
}
