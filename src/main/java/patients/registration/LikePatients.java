package patients.registration;

import concord.refusal.Refusal;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import patients.duplicates.Duplicates;
import patients.duplicates.Likely;
import patients.identity.PatientId;
import patients.particulars.PhoneNumbers;

/** Who is like a patient that is registered. */
@Component
class LikePatients {

	private final Patients patients;
	private final Duplicates duplicates;
	private final PhoneNumbers phones;

	LikePatients(Patients patients, Duplicates duplicates, PhoneNumbers phones) {
		this.patients = patients;
		this.duplicates = duplicates;
		this.phones = phones;
	}

	@Transactional(readOnly = true)
	public List<Likely> like(PatientId id) {
		var patient = patients.findById(id).orElseThrow(() -> new Refusal.NotFound("patient", id.patientId()));
		return duplicates.like(patient.person().wanted(phones), id);
	}
}
