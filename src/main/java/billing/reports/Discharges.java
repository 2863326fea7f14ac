package billing.reports;

import org.jmolecules.event.annotation.DomainEventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
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

	/** By the facility's date, as the offset says it. */
	@Transactional
	@DomainEventHandler
	void on(EncounterFinished event) {
		jdbc.sql(REMEMBER).param("encounter", event.encounterId()).param("version", event.version())
				.param("patient", event.patientId()).param("day", event.end().toLocalDate()).update();
	}
}
