package procedures.scheduling;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All appointments. */
interface Appointments extends Repository<Appointment, AppointmentId>,
		org.jmolecules.ddd.types.Repository<Appointment, AppointmentId> {

	/** Writes at once, so that the version and a conflict are known before the answer is written. */
	Appointment saveAndFlush(Appointment appointment);

	Optional<Appointment> findById(AppointmentId id);
}
