package outbox.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import outbox.Position;
import outbox.Recorded;

/**
 * The log as a reader sees it: a lane's next events behind its checkpoint, which stays locked until the
 * commit.
 */
@Component
class Reading {

	/** An event as it stands in the log. */
	record Stored(Recorded recorded, String type, int schemaVersion, UUID stream, int version, String payload,
			boolean intact, boolean blocked) {
	}

	private static final String NEXT = """
			with mine as materialized (
				select position from outbox.checkpoint where subscription = :subscription and lane = :lane
				for update skip locked
			)
			select e.lane, e.position, e.event_id, e.recorded_at, e.actor, e.correlation_id, e.type, e.schema_version,
				e.aggregate_id, e.aggregate_version, e.payload::text,
				e.hash = outbox.digest(e.type, e.schema_version, e.aggregate_id, e.aggregate_version, e.patient_id,
					e.payload) as intact,
				exists (select from outbox.parked p
					where p.subscription = :subscription and p.lane = e.lane and p.stream = e.aggregate_id) as blocked
			from mine cross join lateral (
				select * from outbox.event where lane = :lane and position > mine.position
				order by position limit :limit
			) e
			order by e.position
			""";

	/** The first parked event of a stream; the checkpoint is locked, so none is parked behind it meanwhile. */
	private static final String FIRST_PARKED = """
			with mine as materialized (
				select lane from outbox.checkpoint where subscription = :subscription and lane = :lane for update
			)
			select e.lane, e.position, e.event_id, e.recorded_at, e.actor, e.correlation_id, e.type, e.schema_version,
				e.aggregate_id, e.aggregate_version, e.payload::text,
				e.hash = outbox.digest(e.type, e.schema_version, e.aggregate_id, e.aggregate_version, e.patient_id,
					e.payload) as intact,
				false as blocked
			from mine join outbox.parked p using (lane) join outbox.event e using (lane, position)
			where p.subscription = :subscription and p.stream = :stream
			order by e.position limit 1
			""";

	private static final String UNPARK = """
			delete from outbox.parked where subscription = :subscription and lane = :lane and position = :position
			""";

	private static final String TRIED_AGAIN = """
			update outbox.parked set attempts = attempts + 1, error = :error
			where subscription = :subscription and lane = :lane and position = :position
			""";

	private static final String MOVE = """
			update outbox.checkpoint set position = :position where subscription = :subscription and lane = :lane
			""";

	private static final String PARK = """
			insert into outbox.parked (subscription, lane, position, stream, attempts, error)
			values (:subscription, :lane, :position, :stream, :attempts, :error)
			""";

	private final JdbcClient jdbc;

	Reading(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Nothing when all is read, or when another instance reads this lane. */
	List<Stored> next(String subscription, int lane, int limit) {
		return jdbc.sql(NEXT).param("subscription", subscription).param("lane", lane).param("limit", limit)
				.query(Reading::stored).list();
	}

	void move(String subscription, Position to) {
		jdbc.sql(MOVE).param("subscription", subscription).param("lane", to.lane()).param("position", to.position())
				.update();
	}

	void park(String subscription, Stored event, int attempts, String error) {
		var at = event.recorded().position();
		jdbc.sql(PARK).param("subscription", subscription).param("lane", at.lane()).param("position", at.position())
				.param("stream", event.stream()).param("attempts", attempts).param("error", error).update();
	}

	Optional<Stored> firstParked(ParkedStream parked) {
		return jdbc.sql(FIRST_PARKED).param("subscription", parked.subscription()).param("lane", parked.lane())
				.param("stream", parked.stream()).query(Reading::stored).optional();
	}

	void unpark(String subscription, Position at) {
		jdbc.sql(UNPARK).param("subscription", subscription).param("lane", at.lane())
				.param("position", at.position()).update();
	}

	void triedAgain(String subscription, Position at, String error) {
		jdbc.sql(TRIED_AGAIN).param("subscription", subscription).param("lane", at.lane())
				.param("position", at.position()).param("error", error).update();
	}

	private static Stored stored(ResultSet row, int n) throws SQLException {
		var recorded = new Recorded(row.getObject("event_id", UUID.class),
				new Position(row.getInt("lane"), row.getLong("position")), row.getTimestamp("recorded_at").toInstant(),
				row.getString("actor"), row.getObject("correlation_id", UUID.class));
		return new Stored(recorded, row.getString("type"), row.getInt("schema_version"),
				row.getObject("aggregate_id", UUID.class), row.getInt("aggregate_version"), row.getString("payload"),
				row.getBoolean("intact"), row.getBoolean("blocked"));
	}
}
