package procedures.roster;

import concord.refusal.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import outbox.CaughtUp;

/**
 * Whom this context may treat: every patient whose registration arrived here. It follows registration by
 * milliseconds; who is missing may be on the way, so what is on the way is waited for before anybody is
 * refused.
 */
@Component
public class Roster {

	private static final String KNOWS = "select exists (select from procedures.roster where patient_id = ?)";

	private final JdbcClient jdbc;
	private final CaughtUp caughtUp;

	Roster(JdbcClient jdbc, CaughtUp caughtUp) {
		this.jdbc = jdbc;
		this.caughtUp = caughtUp;
	}

	/** Refuses as {@link Refusal.Invalid} a patient nobody told us of. */
	public void expect(PatientId patient) {
		if (!knows(patient)) {
			caughtUp.awaitAbout(patient.patientId(), "procedures");
			if (!knows(patient)) {
				throw new Refusal.Invalid("patientId", "There is no such patient.");
			}
		}
	}

	private boolean knows(PatientId patient) {
		return jdbc.sql(KNOWS).param(patient.patientId()).query(Boolean.class).single();
	}
}
