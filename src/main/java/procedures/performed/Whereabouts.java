package procedures.performed;

import concord.refusal.Refusal;
import java.time.ZoneId;
import org.springframework.stereotype.Component;
import procedures.encounters.EncounterId;
import procedures.encounters.Visits;
import procedures.roster.PatientId;
import procedures.roster.Roster;

/** Sees that an act's visit is one of its patient. */
@Component
class Whereabouts {

	private final Visits visits;
	private final Roster roster;

	Whereabouts(Visits visits, Roster roster) {
		this.visits = visits;
		this.roster = roster;
	}

	/**
	 * The zone of the facility the patient came to. A visit of this patient proves the patient; the roster is
	 * asked only to tell what is wrong.
	 */
	ZoneId of(PatientId patient, EncounterId encounter) {
		return visits.find(encounter).filter(visit -> visit.patientId().equals(patient))
				.orElseThrow(() -> unknown(patient)).timeZone();
	}

	private Refusal unknown(PatientId patient) {
		roster.expect(patient);
		return new Refusal.Invalid("encounterId", "This patient has no such encounter.");
	}
}
