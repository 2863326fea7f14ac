package patients.registration;

import concord.refusal.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import patients.duplicates.Duplicates;
import patients.duplicates.Likely;
import patients.identity.GivenIdentifier;
import patients.identity.Identifiers;
import patients.identity.MedicalRecordNumbers;
import patients.particulars.PhoneNumbers;
import patients.search.Wanted;

/**
 * A person is seen for the first time, or seems to be: who asks for it is told of records that are certainly or
 * probably the same person's, instead. Of two who ask so at once for one person, the second is told of the first.
 */
@Component
class RegisteringPatients {

	private final Keeping keeping;
	private final Identifiers identifiers;
	private final Duplicates duplicates;
	private final MedicalRecordNumbers numbers;
	private final PhoneNumbers phones;
	private final Clock clock;
	private final ZoneId zone;

	RegisteringPatients(Keeping keeping, Identifiers identifiers, Duplicates duplicates,
			MedicalRecordNumbers numbers, PhoneNumbers phones, Clock clock, ZoneId zone) {
		this.keeping = keeping;
		this.identifiers = identifiers;
		this.duplicates = duplicates;
		this.numbers = numbers;
		this.phones = phones;
		this.clock = clock;
		this.zone = zone;
	}

	/** @param notSameAs records somebody looked at, who says that they are of others */
	@Transactional
	public PatientView register(Demographics said, boolean refusesDuplicates, List<UUID> notSameAs) {
		var given = Objects.requireNonNullElse(said.given(), List.<GivenIdentifier>of());
		var person = person(said);
		var wanted = person.wanted(phones);
		duplicates.keepOut(wanted, refusesDuplicates);
		var patient = new Patient(numbers.next(), person, clock.instant());
		identifiers.claim(patient.getId(), given);
		if (refusesDuplicates) {
			refuse(wanted, notSameAs);
		}
		var view = keeping.keepNew(patient);
		duplicates.areNotSame(patient.getId(), notSameAs, null);
		return view;
	}

	/** Nothing is written: whom this person may be. */
	@Transactional(readOnly = true)
	public List<Likely> like(Demographics said) {
		return duplicates.like(person(said).wanted(phones), null);
	}

	private Person person(Demographics said) {
		return said.person(LocalDate.now(clock.withZone(zone)), phones);
	}

	private void refuse(Wanted wanted, List<UUID> notSameAs) {
		var like = duplicates.like(wanted, null).stream().filter(it -> it.grade().isSerious()).map(Likely::patientId)
				.filter(it -> !notSameAs.contains(it)).toList();
		if (!like.isEmpty()) {
			throw new Refusal.LooksAlike("Records that are probably of this person are there. Go on with one of them, or "
					+ "register again with notSameAs.", like);
		}
	}
}
