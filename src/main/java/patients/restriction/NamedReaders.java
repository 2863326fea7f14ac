package patients.restriction;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import patients.identity.PatientId;

/**
 * Whoever restricted the record, and the accounts named then. Of records that were merged each must be open: what
 * was restricted stays so.
 */
@Component
class NamedReaders implements OpeningPolicy {

	private static final String IS_CLOSED = """
			select exists (select from patients.restriction
				where patient_id = any(patients.records_of(:patient)) and lifted_at is null and :actor <> all (may_open))
			""";

	private final JdbcClient database;

	NamedReaders(JdbcClient database) {
		this.database = database;
	}

	@Override
	@Transactional(readOnly = true)
	public boolean mayOpen(String actor, PatientId patient) {
		return !database.sql(IS_CLOSED).param("patient", patient.patientId()).param("actor", actor)
				.query(Boolean.class).single();
	}
}
