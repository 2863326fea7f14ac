package procedures.encounters;

import concord.refusal.Refusal;
import java.time.ZoneId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import procedures.roster.PatientId;
import procedures.roster.Roster;

/** Answers what an act asks about its visit, without loading it. */
@Component
public class Visits {

	private static final String ZONE = """
			select time_zone from procedures.encounter where encounter_id = ? and patient_id = ?
			""";

	private final JdbcClient jdbc;
	private final Roster roster;

	Visits(JdbcClient jdbc, Roster roster) {
		this.jdbc = jdbc;
		this.roster = roster;
	}

	/**
	 * The zone of the facility the patient came to. A visit of this patient proves the patient; the roster is
	 * asked only to tell what is wrong.
	 */
	public ZoneId facility(PatientId patient, EncounterId encounter) {
		return jdbc.sql(ZONE).param(encounter.encounterId()).param(patient.patientId()).query(String.class)
				.optional().map(ZoneId::of).orElseThrow(() -> unknown(patient));
	}

	private Refusal unknown(PatientId patient) {
		roster.expect(patient);
		return new Refusal.Invalid("encounterId", "This patient has no such encounter.");
	}
}
