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

	/** The lock the act's foreign key takes anyway, taken before the answer: a visit is not withdrawn meanwhile. */
	private static final String ZONE = """
			select time_zone, status in ('cancelled', 'entered-in-error') as withdrawn from procedures.encounter
			where encounter_id = ? and patient_id = any(procedures.records_of(?))
			for key share
			""";

	private record Found(String timeZone, boolean withdrawn) {
	}

	private final JdbcClient jdbc;
	private final Roster roster;

	Visits(JdbcClient jdbc, Roster roster) {
		this.jdbc = jdbc;
		this.roster = roster;
	}

	/**
	 * The zone of the facility the patient came to, in the transaction that writes the act. A visit of this
	 * patient proves the patient; the roster is asked only to tell what is wrong.
	 */
	public ZoneId facility(PatientId patient, EncounterId encounter) {
		var found = jdbc.sql(ZONE).param(encounter.encounterId()).param(patient.patientId()).query(Found.class)
				.optional().orElseThrow(() -> unknown(patient));
		if (found.withdrawn()) {
			throw new Refusal.Invalid("encounterId", "The encounter was cancelled or entered in error.");
		}
		return ZoneId.of(found.timeZone());
	}

	/** Keeps it as it is until the transaction ends. Who locks what belongs to it too, locks the visit first. */
	public void hold(EncounterId encounter) {
		jdbc.sql("select from procedures.encounter where encounter_id = ? for key share")
				.param(encounter.encounterId()).query().listOfRows();
	}

	/** The zone of a visit an act stands in. */
	public ZoneId zone(EncounterId encounter) {
		return ZoneId.of(jdbc.sql("select time_zone from procedures.encounter where encounter_id = ?")
				.param(encounter.encounterId()).query(String.class).single());
	}

	private Refusal unknown(PatientId patient) {
		roster.expect(patient);
		return new Refusal.Invalid("encounterId", "This patient has no such encounter.");
	}
}
