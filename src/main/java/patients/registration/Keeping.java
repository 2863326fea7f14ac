package patients.registration;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import patients.duplicates.Duplicates;
import patients.history.History;
import patients.particulars.PhoneNumbers;
import patients.search.SearchCards;

/** Writes what a command made of a record, by what it is found, and its history with it. */
@Component
class Keeping {

	private final Patients patients;
	private final ReadingPatients reading;
	private final History history;
	private final SearchCards cards;
	private final Duplicates duplicates;
	private final PhoneNumbers phones;

	Keeping(Patients patients, ReadingPatients reading, History history, SearchCards cards,
			Duplicates duplicates, PhoneNumbers phones) {
		this.patients = patients;
		this.reading = reading;
		this.history = history;
		this.cards = cards;
		this.duplicates = duplicates;
		this.phones = phones;
	}

	@Transactional(propagation = Propagation.MANDATORY)
	public PatientView keepNew(Patient patient) {
		write(patient);
		var after = reading.record(patient.getId());
		history.note(after.id(), after.version(), patient.getId(), null, after);
		cards.learn(patient.person().nameParts());
		return after;
	}

	/** A command that changed nothing leaves no trace. */
	@Transactional(propagation = Propagation.MANDATORY)
	public PatientView keep(Patient patient, Runnable command) {
		var before = reading.record(patient.getId());
		command.run();
		write(patient);
		var after = reading.record(patient.getId());
		if (after.version() > before.version()) {
			history.note(after.id(), after.version(), patient.getId(), before, after);
			cards.learn(patient.person().nameParts());
		}
		return after;
	}

	private void write(Patient patient) {
		patients.saveAndFlush(patient);
		var person = patient.person();
		var wanted = person.wanted(phones);
		cards.write(patient.getId(), person.nameParts(), person.birthDate().day(), wanted.reach());
		duplicates.note(patient.getId(), wanted);
	}
}
