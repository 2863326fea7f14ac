package patients.registration;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import patients.history.History;

/** Writes what a command made of a record, and its history with it. */
@Component
class Keeping {

	private final Patients patients;
	private final ReadingPatients reading;
	private final History history;

	Keeping(Patients patients, ReadingPatients reading, History history) {
		this.patients = patients;
		this.reading = reading;
		this.history = history;
	}

	@Transactional(propagation = Propagation.MANDATORY)
	public PatientView keepNew(Patient patient) {
		patients.saveAndFlush(patient);
		var after = reading.read(patient.getId());
		history.note(after.id(), after.version(), patient.getId(), null, after);
		return after;
	}

	/** A command that changed nothing leaves no trace. */
	@Transactional(propagation = Propagation.MANDATORY)
	public PatientView keep(Patient patient, Runnable command) {
		var before = reading.read(patient.getId());
		command.run();
		patients.saveAndFlush(patient);
		var after = reading.read(patient.getId());
		if (after.version() > before.version()) {
			history.note(after.id(), after.version(), patient.getId(), before, after);
		}
		return after;
	}
}
