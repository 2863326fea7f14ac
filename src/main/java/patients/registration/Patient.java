package patients.registration;

import concord.refusal.Refusal;
import concord.web.PartialDate;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jmolecules.ddd.types.AggregateRoot;
import org.jspecify.annotations.Nullable;
import outbox.TimeOrderedIds;
import outbox.Versioned;
import patients.events.DemographicsCorrected;
import patients.events.PatientDeceased;
import patients.events.PatientRegistered;
import patients.events.PatientsMerged;
import patients.events.PatientsUnmerged;
import patients.events.ResponsibleParty;
import patients.identity.MedicalRecordNumber;
import patients.identity.PatientId;
import patients.particulars.Particulars;
import patients.particulars.ParticularsAsText;
import patients.particulars.Sex;

/**
 * A person's record: registered once, under a number it keeps for ever, then corrected as often as needed.
 * Never deleted, not after death, and not when it is folded into another record of the same person. Every
 * correction is a version of its own, even one that changes nothing but an identifier.
 */
@Entity
@Table(schema = "patients", name = "patient")
class Patient extends Versioned implements AggregateRoot<Patient, PatientId> {

	@EmbeddedId
	private PatientId id;

	@Embedded
	private MedicalRecordNumber mrn;

	@Embedded
	private PersonName name;

	@Embedded
	private BirthDate birthDate;

	@Enumerated(EnumType.STRING)
	@Column(nullable = false)
	private Sex sex;

	@Convert(converter = ParticularsAsText.class)
	@Column(nullable = false)
	private Particulars particulars;

	@Embedded
	private Death death;

	@Column(nullable = false)
	private Instant changedAt;

	/** The record that goes on in place of this one. */
	private @Nullable UUID mergedInto;

	@SuppressWarnings("NullAway.Init")
	protected Patient() {
	}

	Patient(MedicalRecordNumber mrn, Person person, Instant now) {
		this.id = new PatientId(TimeOrderedIds.next());
		this.mrn = mrn;
		this.name = person.name();
		this.birthDate = person.birthDate();
		this.sex = person.sex();
		this.particulars = person.particulars();
		this.death = Death.NONE;
		this.changedAt = now;
		publish(new PatientRegistered(id.patientId(), nextVersion(), mrn.mrn(), name.family(),
				name.givenNames(), birthDate.day(), sex.code(), birthDate.vagueness(), answersForBills()));
	}

	void correct(Person person, Instant now) {
		this.name = person.name();
		this.birthDate = person.birthDate();
		this.sex = person.sex();
		this.particulars = person.particulars().over(particulars);
		this.changedAt = now;
		publish(new DemographicsCorrected(id.patientId(), nextVersion(), mrn.mrn(), name.family(),
				name.givenNames(), birthDate.day(), sex.code(), birthDate.vagueness(), answersForBills()));
	}

	private ResponsibleParty answersForBills() {
		return particulars.answersForBills(name.written());
	}

	/** To say it once more, with a better date, corrects it. What changes nothing happened not. */
	void died(@Nullable PartialDate date, LocalDate today, Instant now) {
		var said = Death.of(date, birthDate, today);
		if (!said.equals(death)) {
			become(said, now);
		}
	}

	void lives(Instant now) {
		if (!death.deceased()) {
			throw new Refusal.NotAllowed("This patient is not recorded as deceased.");
		}
		become(Death.NONE, now);
	}

	/** It stays as it is, and answers for itself no more. */
	void foldInto(PatientId survivor, Instant now) {
		if (mergedInto != null) {
			throw new Refusal.NotAllowed("This record was merged already.");
		}
		this.mergedInto = survivor.patientId();
		this.changedAt = now;
		publish(new PatientsMerged(id.patientId(), nextVersion(), survivor.patientId()));
	}

	void restore(Instant now) {
		var survivor = mergedInto;
		if (survivor == null) {
			throw new Refusal.NotAllowed("This record is not merged into another.");
		}
		this.mergedInto = null;
		this.changedAt = now;
		publish(new PatientsUnmerged(id.patientId(), nextVersion(), survivor));
	}

	private void become(Death death, Instant now) {
		this.death = death;
		this.changedAt = now;
		publish(new PatientDeceased(id.patientId(), nextVersion(), death.day(),
				BirthDate.vagueness(death.precision()), !death.deceased()));
	}

	Person person() {
		return new Person(name, birthDate, sex, particulars);
	}

	@Override
	public PatientId getId() {
		return id;
	}
}
