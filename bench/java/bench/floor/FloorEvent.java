package bench.floor;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import outbox.TimeOrderedIds;
import outbox.naming.EventType;
import procedures.events.ProcedureCompleted;

/** The values of an event's row. */
final class FloorEvent {

	static final String INSERT = """
			insert into bench.event (event_id, type, schema_version, aggregate_id, aggregate_version, patient_id,
				payload, hash, actor, correlation_id)
			values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)
			""";

	private FloorEvent() {
	}

	static Object[] of(ProcedureCompleted act, EventType type, String payload) {
		return new Object[] {TimeOrderedIds.next(), type.inTheLog(), (short) type.schemaVersion(), act.procedureId(),
				act.version(), act.patientId(), payload, hash(payload), "system", TimeOrderedIds.next()};
	}

	private static byte[] hash(String payload) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(payload.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}
}
