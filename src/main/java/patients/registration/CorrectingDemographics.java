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

/** What was recorded about a person was wrong, or is not so any more. */
@Component
class CorrectingDemographics {

	private final Patients patients;
	private final Identifiers identifiers;
	private final ReadingPatients reading;
	private final Clock clock;
	private final ZoneId zone;

	CorrectingDemographics(Patients patients, Identifiers identifiers, ReadingPatients reading,
			Clock clock, ZoneId zone) {
		this.patients = patients;
		this.identifiers = identifiers;
		this.reading = reading;
		this.clock = clock;
		this.zone = zone;
	}

	@Transactional
	public PatientView correct(PatientId id, IfMatch seen, Demographics said) {
		var patient = patients.findById(id).orElseThrow(() -> new Refusal.NotFound("patient", id.patientId()));
		seen.check(patient.version());
		patient.correct(said.personName(), said.birthDate(LocalDate.now(clock.withZone(zone))), said.sex(),
				clock.instant());
		patients.saveAndFlush(patient);
		var given = said.given();
		if (given != null) {
			identifiers.replace(id, given);
		}
		return reading.read(id);
	}
}
