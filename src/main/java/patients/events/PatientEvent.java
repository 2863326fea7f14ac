package patients.events;

import java.util.UUID;
import outbox.Event;

/** The life of a patient's record. */
public sealed interface PatientEvent extends Event
		permits PatientRegistered, DemographicsCorrected, PatientDeceased, PatientsMerged, PatientsUnmerged {

	@Override
	default UUID aggregateId() {
		return patientId();
	}
}
