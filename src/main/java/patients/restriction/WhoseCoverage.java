package patients.restriction;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import patients.identity.PatientId;

/** A coverage is part of a patient's record. */
@Component
class WhoseCoverage {

	private final JdbcClient database;

	WhoseCoverage(JdbcClient database) {
		this.database = database;
	}

	@Transactional(readOnly = true)
	public Optional<PatientId> patient(UUID coverage) {
		return database.sql("select patient_id from patients.coverage where coverage_id = :id").param("id", coverage)
				.query(UUID.class).optional().map(PatientId::new);
	}
}
