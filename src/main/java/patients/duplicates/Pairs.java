package patients.duplicates;

import java.time.Clock;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import outbox.Cause;
import outbox.TimeOrderedIds;
import patients.identity.PatientId;

/** The pairs of the worklist. What a person decided about one stays, whatever is found of it later. */
@Component
class Pairs {

	static final String NOT_SAME = "NOT_SAME";

	static final String OPEN = "OPEN";

	private static final String FOUND = """
			insert into patients.duplicate as known (duplicate_id, patient_id, other_patient_id, grade, reasons, status,
				found_at)
			values (:id, least(:one::uuid, :other::uuid), greatest(:one::uuid, :other::uuid), :grade, :reasons::text[],
				'OPEN', :now)
			on conflict (patient_id, other_patient_id) do update
			set grade = excluded.grade, reasons = excluded.reasons where known.status = 'OPEN'
			""";

	private static final String DECIDE = """
			insert into patients.duplicate (duplicate_id, patient_id, other_patient_id, reasons, status, found_at,
				decided_at, decided_by, decision_reason)
			values (:id, least(:one::uuid, :other::uuid), greatest(:one::uuid, :other::uuid), '{}', :status, :now,
				:now, :by, :reason)
			on conflict (patient_id, other_patient_id) do update set status = excluded.status,
				decided_at = excluded.decided_at, decided_by = excluded.decided_by,
				decision_reason = excluded.decision_reason
			""";

	private final JdbcClient database;
	private final Clock clock;

	Pairs(JdbcClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	void found(PatientId self, Likely other) {
		of(FOUND, self, new PatientId(other.patientId())).param("grade", other.grade().name())
				.param("reasons", other.reasons().toArray(String[]::new)).update();
	}

	void decide(PatientId self, PatientId other, String status, @Nullable String reason) {
		of(DECIDE, self, other).param("status", status).param("by", Cause.current().actor()).param("reason", reason)
				.update();
	}

	private JdbcClient.StatementSpec of(String sql, PatientId self, PatientId other) {
		return database.sql(sql).param("id", TimeOrderedIds.next()).param("one", self.patientId())
				.param("other", other.patientId()).param("now", clock.instant().atOffset(ZoneOffset.UTC));
	}
}
