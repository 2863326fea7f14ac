package billing.visits;

import java.util.UUID;
import org.jmolecules.event.annotation.DomainEventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import procedures.events.EncounterFinished;
import procedures.events.EncounterStarted;

/** Visits as billing was told of them. One that ended stays so: what is told of it later is late. */
@Component
class VisitsHeard {

	private static final String HEARD = """
			insert into billing.visit as known (encounter_id, visit_class, finished) values (:encounter, :class, :finished)
			on conflict (encounter_id) do update set finished = known.finished or excluded.finished
			where known.finished is distinct from (known.finished or excluded.finished)
			""";

	private final JdbcClient jdbc;

	VisitsHeard(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Transactional
	@DomainEventHandler
	void on(EncounterStarted event) {
		heard(event.encounterId(), event.encounterClass(), false);
	}

	@Transactional
	@DomainEventHandler
	void on(EncounterFinished event) {
		heard(event.encounterId(), event.encounterClass(), true);
	}

	private void heard(UUID encounter, String visitClass, boolean finished) {
		jdbc.sql(HEARD).param("encounter", encounter).param("class", visitClass).param("finished", finished).update();
	}
}
