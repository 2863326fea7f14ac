package faults.delivery;

import drill.events.DrillHeld;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Events without a meaning, published all at once or at a pace, and what became of them. */
final class Drills {

	static final String TABLE = """
			create table if not exists reconciliation.drill (n bigserial, drill_id uuid, version int, lane int,
				position bigint, actor text);
			alter table reconciliation.drill add column if not exists at timestamptz default clock_timestamp();
			grant usage on schema reconciliation to concord_reconciliation;
			grant select, insert on reconciliation.drill to concord_reconciliation;
			grant usage on reconciliation.drill_n_seq to concord_reconciliation
			""";

	private Drills() {
	}

	/** So many streams of one event each, all about one patient: one lane. */
	static List<DrillHeld> about(UUID patient, int streams, String order) {
		return IntStream.range(0, streams)
				.mapToObj(n -> new DrillHeld(UUID.randomUUID(), 1, patient, order)).toList();
	}
}
