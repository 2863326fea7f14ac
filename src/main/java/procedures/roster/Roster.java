package procedures.roster;

import concord.refusal.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whom this context may treat: every patient whose registration arrived here. It follows registration by
 * milliseconds; a caller who has just registered somebody sends {@code Concord-After} to be sure.
 */
@Component
public class Roster {

	private static final String KNOWS = "select exists (select from procedures.roster where patient_id = ?)";

	private final JdbcClient jdbc;

	Roster(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Refuses as {@link Refusal.Invalid} a patient nobody told us of. */
	public void expect(PatientId patient) {
		if (!jdbc.sql(KNOWS).param(patient.patientId()).query(Boolean.class).single()) {
			throw new Refusal.Invalid("patientId", "There is no such patient here. One registered just now may not have "
					+ "arrived yet: send the Concord-Position of the registration as Concord-After, or try again.");
		}
	}
}
