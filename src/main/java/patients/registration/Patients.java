package patients.registration;

import java.util.Optional;
import org.springframework.data.repository.Repository;
import patients.identity.PatientId;

/** All records of persons. */
interface Patients extends Repository<Patient, PatientId> {

	/** Written at once, so that what is wrong with it is known here. */
	Patient saveAndFlush(Patient patient);

	Optional<Patient> findById(PatientId id);
}
