package outbox.keeping;

import concord.OwnerSql;
import drill.events.DrillHeld;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import outbox.Event;
import outbox.Position;
import outbox.Publishing;
import outbox.naming.Lanes;

/** Cuts an empty log into parts of {@value #SIZE} positions a lane, so that a test can fill one. */
@Component
public class SmallParts {

	public static final int SIZE = 8;

	/** Of an empty log. */
	public static final String CUT = """
			do $$ declare part text; begin
				for part in select inhrelid::regclass from pg_inherits where inhparent = 'outbox.event'::regclass loop
					execute 'alter table outbox.event detach partition ' || part;
					execute 'drop table ' || part;
				end loop;
			end $$;
			create or replace function outbox.part_size() returns bigint language sql immutable return %d;
			select outbox.make_room()
			""".formatted(SIZE);

	/** What the drill's handler writes to. */
	public static final String DRILL_TABLE = """
			create table if not exists reconciliation.drill (n bigserial, drill_id uuid, version int, lane int,
				position bigint, actor text);
			grant usage on schema reconciliation to concord_reconciliation;
			grant select, insert on reconciliation.drill to concord_reconciliation;
			grant usage on reconciliation.drill_n_seq to concord_reconciliation
			""";

	private final OwnerSql owner;
	private final Publishing publishing;
	private final Map<Integer, UUID> patients = new HashMap<>();

	SmallParts(OwnerSql owner, Publishing publishing) {
		this.owner = owner;
		this.publishing = publishing;
		while (patients.size() < Position.LANES) {
			var patient = UUID.randomUUID();
			patients.put(Lanes.of(patient), patient);
		}
	}

	/** Once for a database, whoever comes first; with the table the drill's handler writes to. */
	public void cut() {
		if (owner.query("select outbox.part_size()").equals(Integer.toString(SIZE))) {
			return;
		}
		owner.run(CUT);
		owner.run(DRILL_TABLE);
	}

	/** Fills the part the log is in to its last position in every lane, and says which it was. */
	public long fill() {
		var part = Long.parseLong(owner.query("select (max(head) + 1) / outbox.part_size() from outbox.lane"));
		owner.run("select outbox.make_room()");
		fillTo((part + 1) * SIZE - 1);
		owner.run("select outbox.make_room()");
		return part;
	}

	/** Every lane up to a position. */
	public void fillTo(long last) {
		publishing.publish("procedures", IntStream.range(0, Position.LANES).boxed()
				.flatMap(lane -> IntStream.range(0, (int) (last - head(lane))).mapToObj(n -> drill(lane, "fine")))
				.toArray(Event[]::new));
	}

	public DrillHeld drill(int lane, String order) {
		return new DrillHeld(UUID.randomUUID(), 1, patients.get(lane), order);
	}

	private long head(int lane) {
		return Long.parseLong(owner.query("select head from outbox.lane where lane = " + lane));
	}
}
