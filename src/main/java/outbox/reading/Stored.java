package outbox.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import outbox.Position;
import outbox.Recorded;

/**
 * An event as it stands in the log.
 *
 * @param payload empty where the module does not handle the type
 * @param intact  whether it is what was recorded, by its hash
 * @param blocked whether an earlier event of its aggregate is parked
 */
public record Stored(Recorded recorded, String type, int schemaVersion, UUID stream, int version, String payload,
		boolean intact, boolean blocked) {

	/** From a row with the columns of {@code outbox.event}, {@code intact} and {@code blocked}. */
	public static Stored of(ResultSet row) throws SQLException {
		var recorded = new Recorded(row.getObject("event_id", UUID.class),
				new Position(row.getInt("lane"), row.getLong("position")), row.getTimestamp("recorded_at").toInstant(),
				row.getString("actor"), row.getObject("correlation_id", UUID.class));
		return new Stored(recorded, row.getString("type"), row.getInt("schema_version"),
				row.getObject("aggregate_id", UUID.class), row.getInt("aggregate_version"), row.getString("payload"),
				row.getBoolean("intact"), row.getBoolean("blocked"));
	}
}
