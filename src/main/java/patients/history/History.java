package patients.history;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import outbox.Cause;
import patients.identity.PatientId;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps each version of a record beside the one before it. Written with the change, in its transaction, and
 * never again.
 */
@Component
public class History {

	private static final String NOTE = """
			insert into patients.history (record_id, version, patient_id, changed_at, changed_by, before, after)
			values (:record, :version, :patient, :at, :by, :before::jsonb, :after::jsonb)
			""";

	private final JdbcClient database;
	private final JsonMapper json;
	private final Clock clock;

	History(JdbcClient database, JsonMapper json, Clock clock) {
		this.database = database;
		this.json = json;
		this.clock = clock;
	}

	/**
	 * @param record a patient's or a coverage's id
	 * @param before as the API showed it, {@code null} where it is new
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void note(UUID record, int version, PatientId patient, @Nullable Object before, Object after) {
		database.sql(NOTE).param("record", record).param("version", version).param("patient", patient.patientId())
				.param("at", clock.instant().atOffset(ZoneOffset.UTC)).param("by", Cause.current().actor())
				.param("before", before == null ? null : json.writeValueAsString(before))
				.param("after", json.writeValueAsString(after)).update();
	}
}
