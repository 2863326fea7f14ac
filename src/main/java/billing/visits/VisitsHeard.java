package billing.visits;

import java.sql.Types;
import org.jmolecules.event.annotation.DomainEventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import procedures.events.EncounterAdmitted;
import procedures.events.EncounterArrived;
import procedures.events.EncounterCorrected;
import procedures.events.EncounterEvent;
import procedures.events.EncounterFinished;
import procedures.events.EncounterStarted;

/** Visits as billing was told of them. One that ended stays so: what is told of it later is late. */
@Component
class VisitsHeard {

	private static final String HEARD = """
			insert into billing.visit as known (encounter_id, patient_id, visit_class, finished, time_zone)
			values (:encounter, :patient, :class, :finished, coalesce(:zone, ''))
			on conflict (encounter_id) do update set patient_id = excluded.patient_id,
				visit_class = excluded.visit_class, finished = known.finished or excluded.finished,
				time_zone = coalesce(:zone, known.time_zone)
			where (known.patient_id, known.visit_class, known.finished, known.time_zone) is distinct from
				(excluded.patient_id, excluded.visit_class, known.finished or excluded.finished,
					coalesce(:zone, known.time_zone))
			""";

	private final JdbcClient jdbc;

	VisitsHeard(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Transactional
	@DomainEventHandler
	void on(EncounterArrived event) {
		heard(event, event.encounterClass(), event.timeZone(), false);
	}

	@Transactional
	@DomainEventHandler
	void on(EncounterStarted event) {
		heard(event, event.encounterClass(), event.timeZone(), false);
	}

	/** An emergency that becomes a stay is paid as a stay. */
	@Transactional
	@DomainEventHandler
	void on(EncounterAdmitted event) {
		heard(event, event.encounterClass(), event.timeZone(), false);
	}

	@Transactional
	@DomainEventHandler
	void on(EncounterFinished event) {
		heard(event, event.encounterClass(), null, true);
	}

	/** Of what was charged already, billing staff decides: it can be priced anew. */
	@Transactional
	@DomainEventHandler
	void on(EncounterCorrected event) {
		heard(event, event.encounterClass(), event.timeZone(), event.end() != null);
	}

	/** @param timeZone the visit's; {@code null} where nothing is said of it */
	private void heard(EncounterEvent event, String visitClass, @Nullable String timeZone, boolean finished) {
		jdbc.sql(HEARD).param("encounter", event.encounterId()).param("patient", event.patientId())
				.param("class", visitClass).param("finished", finished).param("zone", timeZone, Types.VARCHAR).update();
	}
}
