package patients.registration;

import concord.refusal.Refusal;
import concord.web.IfMatch;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import patients.identity.PatientId;
import patients.identity.Survivors;

/** A person died, or was taken for dead. */
@Component
class RecordingDeaths {

	private final Patients patients;
	private final Survivors survivors;
	private final Keeping keeping;
	private final Clock clock;
	private final ZoneId zone;

	RecordingDeaths(Patients patients, Survivors survivors, Keeping keeping, Clock clock, ZoneId zone) {
		this.patients = patients;
		this.survivors = survivors;
		this.keeping = keeping;
		this.clock = clock;
		this.zone = zone;
	}

	@Transactional
	public PatientView record(PatientId asked, IfMatch seen, DeathBody said) {
		var id = survivors.of(asked);
		var patient = patients.findById(id).orElseThrow(() -> new Refusal.NotFound("patient", id.patientId()));
		seen.check(patient.version());
		return keeping.keep(patient, () -> {
			if (said.takesBack()) {
				patient.lives(clock.instant());
			}
			else {
				patient.died(said.date(), LocalDate.now(clock.withZone(zone)), clock.instant());
			}
		});
	}
}
