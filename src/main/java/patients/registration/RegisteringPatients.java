package patients.registration;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import patients.identity.GivenIdentifier;
import patients.identity.Identifiers;
import patients.identity.MedicalRecordNumbers;
import patients.identity.PatientId;

/** A person is seen for the first time. */
@Component
class RegisteringPatients {

	private final Patients patients;
	private final Identifiers identifiers;
	private final MedicalRecordNumbers numbers;
	private final Clock clock;
	private final ZoneId zone;

	RegisteringPatients(Patients patients, Identifiers identifiers, MedicalRecordNumbers numbers, Clock clock,
			ZoneId zone) {
		this.patients = patients;
		this.identifiers = identifiers;
		this.numbers = numbers;
		this.clock = clock;
		this.zone = zone;
	}

	@Transactional
	public PatientId register(Demographics said) {
		var given = Objects.requireNonNullElse(said.given(), List.<GivenIdentifier>of());
		var today = LocalDate.now(clock.withZone(zone));
		var patient = new Patient(numbers.next(), said.personName(), said.birthDate(today), said.sex(),
				clock.instant());
		identifiers.claim(patient.getId(), given);
		return patients.saveAndFlush(patient).getId();
	}
}
