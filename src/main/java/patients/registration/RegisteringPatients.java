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
import patients.particulars.PhoneNumbers;

/** A person is seen for the first time. */
@Component
class RegisteringPatients {

	private final Keeping keeping;
	private final Identifiers identifiers;
	private final MedicalRecordNumbers numbers;
	private final PhoneNumbers phones;
	private final Clock clock;
	private final ZoneId zone;

	RegisteringPatients(Keeping keeping, Identifiers identifiers, MedicalRecordNumbers numbers,
			PhoneNumbers phones, Clock clock, ZoneId zone) {
		this.keeping = keeping;
		this.identifiers = identifiers;
		this.numbers = numbers;
		this.phones = phones;
		this.clock = clock;
		this.zone = zone;
	}

	@Transactional
	public PatientView register(Demographics said) {
		var given = Objects.requireNonNullElse(said.given(), List.<GivenIdentifier>of());
		var person = said.person(LocalDate.now(clock.withZone(zone)), phones);
		var patient = new Patient(numbers.next(), person, clock.instant());
		identifiers.claim(patient.getId(), given);
		return keeping.keepNew(patient);
	}
}
