package patients.registration;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jmolecules.ddd.types.AggregateRoot;
import outbox.TimeOrderedIds;
import outbox.Versioned;
import patients.events.DemographicsCorrected;
import patients.events.PatientRegistered;
import patients.identity.MedicalRecordNumber;
import patients.identity.PatientId;

/**
 * A person's record: registered once, under a number it keeps for ever, then corrected as often as needed.
 * Never deleted. Every correction is a version of its own, even one that changes nothing but an identifier.
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

	@Column(nullable = false)
	private Instant changedAt;

	@SuppressWarnings("NullAway.Init")
	protected Patient() {
	}

	Patient(MedicalRecordNumber mrn, PersonName name, BirthDate birthDate, Sex sex, Instant now) {
		this.id = new PatientId(TimeOrderedIds.next());
		this.mrn = mrn;
		this.name = name;
		this.birthDate = birthDate;
		this.sex = sex;
		this.changedAt = now;
		publish(new PatientRegistered(id.patientId(), nextVersion(), mrn.mrn(), name.family(),
				name.givenNames(), birthDate.day(), sex.code()));
	}

	void correct(PersonName name, BirthDate birthDate, Sex sex, Instant now) {
		this.name = name;
		this.birthDate = birthDate;
		this.sex = sex;
		this.changedAt = now;
		publish(new DemographicsCorrected(id.patientId(), nextVersion(), mrn.mrn(), name.family(),
				name.givenNames(), birthDate.day(), sex.code()));
	}

	@Override
	public PatientId getId() {
		return id;
	}
}
