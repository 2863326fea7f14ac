package outbox.parking;

import java.sql.ResultSet;
import java.sql.Types;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import outbox.Position;
import outbox.reading.Hole;
import outbox.reading.Stored;

/** The events set aside, as they are put there and taken out, within a transaction that holds their lane. */
@Component
public class Parked {

	private static final String PARK = """
			insert into outbox.parked (subscription, lane, position, stream, attempts, error)
			values (:subscription, :lane, :position, :stream, :attempts, :error)
			""";

	private static final String HOLD = """
			select position from outbox.checkpoint where subscription = :subscription and lane = :lane for update
			""";

	private static final String FIRST_OF = """
			select position from outbox.parked where subscription = :subscription and lane = :lane and stream = :stream
			order by position limit 1
			""";

	private static final String FIRST = """
			select e.lane, e.position, e.event_id, e.recorded_at, e.actor, e.correlation_id, e.type, e.schema_version,
				e.aggregate_id, e.aggregate_version, e.payload::text,
				e.hash = outbox.digest(e.type, e.schema_version, e.aggregate_id, e.aggregate_version, e.patient_id,
					e.payload) as intact,
				false as blocked
			from outbox.parked p join outbox.event e using (lane, position)
			where p.subscription = :subscription and p.lane = :lane and p.position = :position
			""";

	private static final String UNPARK = """
			delete from outbox.parked where subscription = :subscription and lane = :lane and position = :position
			""";

	private static final String TRIED_AGAIN = """
			update outbox.parked set attempts = attempts + 1, error = :error
			where subscription = :subscription and lane = :lane and position = coalesce(:position, (%s))
			""".formatted(FIRST_OF);

	private final JdbcClient jdbc;

	Parked(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public void park(String subscription, Stored event, int attempts, String error) {
		var at = event.recorded().position();
		jdbc.sql(PARK).param("subscription", subscription).param("lane", at.lane()).param("position", at.position())
				.param("stream", event.stream()).param("attempts", attempts).param("error", error).update();
	}

	/**
	 * The first parked event of a stream. The lane is held first, by a statement of its own: what is seen then is
	 * what whoever held it before has left, and none is parked behind it meanwhile.
	 *
	 * @throws Hole where its part has left the log
	 */
	Optional<Stored> first(ParkedStream parked) {
		jdbc.sql(HOLD).param("subscription", parked.subscription()).param("lane", parked.lane())
				.query(Long.class).single();
		return jdbc.sql(FIRST_OF).param("subscription", parked.subscription()).param("lane", parked.lane())
				.param("stream", parked.stream()).query(Long.class).optional().map(position -> at(parked, position));
	}

	private Stored at(ParkedStream parked, long position) {
		return jdbc.sql(FIRST).param("subscription", parked.subscription()).param("lane", parked.lane())
				.param("position", position).query((ResultSet row, int n) -> Stored.of(row)).optional()
				.orElseThrow(() -> new Hole(parked.lane(), position));
	}

	void unpark(String subscription, Position at) {
		jdbc.sql(UNPARK).param("subscription", subscription).param("lane", at.lane())
				.param("position", at.position()).update();
	}

	/** @param at the one that was tried; where that is not known it was the first */
	void triedAgain(ParkedStream parked, @Nullable Position at, String error) {
		jdbc.sql(TRIED_AGAIN).param("subscription", parked.subscription()).param("lane", parked.lane())
				.param("stream", parked.stream()).param("position", at == null ? null : at.position(), Types.BIGINT)
				.param("error", error).update();
	}
}
