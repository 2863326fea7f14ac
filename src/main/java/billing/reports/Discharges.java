package billing.reports;

import java.time.OffsetDateTime;
import java.time.ZoneId;
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
			where known.version <= excluded.version
			""";

	private static final String ZONE = """
			select time_zone from billing.visit where encounter_id = :encounter and time_zone <> ''
			""";

	private final JdbcClient jdbc;
	private final ZoneId hospital;

	Discharges(JdbcClient jdbc, ZoneId hospital) {
		this.jdbc = jdbc;
		this.hospital = hospital;
	}

	@Transactional
	@DomainEventHandler
	void on(EncounterFinished event) {
		remember(event.encounterId(), event.version(), event.patientId(), event.end(), zone(event.encounterId()));
	}

	/** Of a visit that is over: its end may be another one now. */
	@Transactional
	@DomainEventHandler
	void on(EncounterCorrected event) {
		if (event.end() != null) {
			remember(event.encounterId(), event.version(), event.patientId(), event.end(), ZoneId.of(event.timeZone()));
		}
	}

	/** On the facility's day, whatever offset the end was said with. */
	private void remember(UUID encounter, int version, UUID patient, OffsetDateTime end, ZoneId zone) {
		jdbc.sql(REMEMBER).param("encounter", encounter).param("version", version).param("patient", patient)
				.param("day", end.atZoneSameInstant(zone).toLocalDate()).update();
	}

	private ZoneId zone(UUID encounter) {
		return jdbc.sql(ZONE).param("encounter", encounter).query(String.class).optional().map(ZoneId::of).orElse(hospital);
	}
}
