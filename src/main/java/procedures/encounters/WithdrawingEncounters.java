package procedures.encounters;

import concord.refusal.Refusal;
import concord.web.IfMatch;
import java.time.Clock;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A visit that never began or never was. Its acts would stay behind, charged and without a visit: so it is
 * refused while one stands, and withdrawing those is what undoes their charges. Whoever documents an act at the
 * same moment is waited for, or finds the visit gone.
 */
@Component
class WithdrawingEncounters {

	/** Against the key share lock every act takes on its visit ({@link Visits}). */
	private static final String LOCK = "select from procedures.encounter where encounter_id = ? for update";

	private static final String STANDING = """
			select count(*) from procedures.procedure
			where encounter_id = ? and status not in ('entered-in-error', 'not-done')
			""";

	private static final String ORDERED = """
			select count(*) from procedures.service_request
			where encounter_id = ? and status in ('draft', 'active', 'on-hold')
			""";

	private final Encounters encounters;
	private final ReadingEncounters reading;
	private final JdbcClient jdbc;
	private final Clock clock;

	WithdrawingEncounters(Encounters encounters, ReadingEncounters reading, JdbcClient jdbc, Clock clock) {
		this.encounters = encounters;
		this.reading = reading;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Transactional
	EncounterView cancel(EncounterId id, IfMatch seen, String reason) {
		return withdraw(id, seen, it -> it.cancel(reason, clock.instant()));
	}

	@Transactional
	EncounterView enterInError(EncounterId id, IfMatch seen, String reason) {
		return withdraw(id, seen, it -> it.enterInError(reason, clock.instant()));
	}

	private EncounterView withdraw(EncounterId id, IfMatch seen, Consumer<Encounter> command) {
		jdbc.sql(LOCK).param(id.encounterId()).query().listOfRows();
		var encounter = encounters.findById(id)
				.orElseThrow(() -> new Refusal.NotFound("encounter", id.encounterId()));
		seen.check(encounter.version());
		command.accept(encounter);
		expectNone(STANDING, id, "%d procedures stand in this encounter: enter them in error first, or as not done; "
				+ "their charges are then undone.");
		expectNone(ORDERED, id, "%d orders are open in this encounter: revoke them first.");
		return reading.view(encounters.saveAndFlush(encounter));
	}

	private void expectNone(String count, EncounterId id, String why) {
		var found = jdbc.sql(count).param(id.encounterId()).query(Integer.class).single();
		if (found > 0) {
			throw new Refusal.NotAllowed(why.formatted(found));
		}
	}
}
