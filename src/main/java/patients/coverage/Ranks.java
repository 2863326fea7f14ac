package patients.coverage;

import concord.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import patients.identity.PatientId;
import patients.merging.MergeConditions;

/**
 * On any day a person has at most one coverage of each rank, whichever of the person's records they were recorded
 * for. The database keeps this for one record; for all of them it is asked here, while they are held.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Ranks {

	private static final String IS_TAKEN = """
			select exists (select from patients.coverage
				where patient_id = any(patients.records_of(:patient)) and status = 'ACTIVE' and rank = :rank
				and daterange(starts_on, ends_on, '[]') && daterange(:start, :end::date, '[]')
				and coverage_id is distinct from :itself::uuid)
			""";

	private final JdbcClient database;
	private final MergeConditions merging;

	Ranks(JdbcClient database, MergeConditions merging) {
		this.database = database;
		this.merging = merging;
	}

	/** Until the transaction ends nobody merges records of the person, or starts or corrects a coverage of one. */
	public void hold(PatientId patient) {
		merging.holdPerson(patient);
	}

	/** @param itself the coverage that is corrected, {@code null} where it is new */
	public void expectFree(PatientId patient, Terms terms, @Nullable CoverageId itself) {
		var isTaken = database.sql(IS_TAKEN).param("patient", patient.patientId()).param("rank", terms.rank())
				.param("start", terms.days().start()).param("end", terms.days().end())
				.param("itself", itself == null ? null : itself.coverageId()).query(Boolean.class).single();
		if (isTaken) {
			throw new Refusal.Taken("Its period overlaps with one that is there already.");
		}
	}
}
