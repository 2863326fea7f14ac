package billing.reports;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jmolecules.event.annotation.DomainEventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import procedures.events.EncounterCorrected;
import procedures.events.EncounterFinished;

/** Since when a visit waits for its bill. */
@Component
class Discharges {

	private static final String REMEMBER = """
			insert into billing.discharge as known (encounter_id, version, patient_id, finished_on)
			values (:encounter, :version, :patient, :day)
			on conflict (encounter_id) do update
			set version = excluded.version, patient_id = excluded.patient_id, finished_on = excluded.finished_on
			where known.version < excluded.version
			""";

	private final JdbcClient jdbc;

	Discharges(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Transactional
	@DomainEventHandler
	void on(EncounterFinished event) {
		remember(event.encounterId(), event.version(), event.patientId(), event.end());
	}

	/** Of a visit that is over: its end may be another one now. */
	@Transactional
	@DomainEventHandler
	void on(EncounterCorrected event) {
		if (event.end() != null) {
			remember(event.encounterId(), event.version(), event.patientId(), event.end());
		}
	}

	/** By the facility's date, as the offset says it. */
	private void remember(UUID encounter, int version, UUID patient, OffsetDateTime end) {
		jdbc.sql(REMEMBER).param("encounter", encounter).param("version", version).param("patient", patient)
				.param("day", end.toLocalDate()).update();
	}
}
