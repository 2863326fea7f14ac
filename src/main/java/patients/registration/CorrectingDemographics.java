package patients.registration;

import concord.refusal.Refusal;
import concord.web.IfMatch;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import patients.identity.Identifiers;
import patients.identity.PatientId;
import patients.identity.Survivors;
import patients.particulars.PhoneNumbers;

/** What was recorded about a person was wrong, or is not so any more. */
@Component
class CorrectingDemographics {

	private final Patients patients;
	private final Survivors survivors;
	private final Identifiers identifiers;
	private final Keeping keeping;
	private final PhoneNumbers phones;
	private final Clock clock;
	private final ZoneId zone;

	CorrectingDemographics(Patients patients, Survivors survivors, Identifiers identifiers, Keeping keeping,
			PhoneNumbers phones, Clock clock, ZoneId zone) {
		this.patients = patients;
		this.survivors = survivors;
		this.identifiers = identifiers;
		this.keeping = keeping;
		this.phones = phones;
		this.clock = clock;
		this.zone = zone;
	}

	@Transactional
	public PatientView correct(PatientId asked, IfMatch seen, Demographics said) {
		var id = survivors.of(asked);
		var patient = patients.findById(id).orElseThrow(() -> new Refusal.NotFound("patient", id.patientId()));
		seen.check(patient.version());
		var person = said.person(LocalDate.now(clock.withZone(zone)), phones);
		var given = said.given();
		return keeping.keep(patient, () -> {
			patient.correct(person, clock.instant());
			if (given != null) {
				identifiers.replace(id, given);
			}
		});
	}
}
