package billing.charges;

import org.jmolecules.event.annotation.DomainEventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import procedures.events.EncounterEnteredInError;

/**
 * A visit that never was leaves nothing billed: its acts were withdrawn before it, by themselves; what was entered by hand
 * in it goes with it. Of one that was cancelled something may be owed all the same.
 */
@Component
class WithdrawnVisits {

	/** Who is entering a charge in it just now is waited for, or finds it gone (see {@link Enterable}). */
	private static final String HOLD = "select from billing.visit where encounter_id = :encounter for update";

	private static final String WITHDRAWN = """
			update billing.visit set withdrawn = true where encounter_id = :encounter
			""";

	private final ChargeItems charges;
	private final Charging charging;
	private final Decisions decisions;
	private final JdbcClient jdbc;

	WithdrawnVisits(ChargeItems charges, Charging charging, Decisions decisions, JdbcClient jdbc) {
		this.charges = charges;
		this.charging = charging;
		this.decisions = decisions;
		this.jdbc = jdbc;
	}

	@Transactional
	@DomainEventHandler
	void on(EncounterEnteredInError event) {
		jdbc.sql(HOLD).param("encounter", event.encounterId()).query().listOfRows();
		jdbc.sql(WITHDRAWN).param("encounter", event.encounterId()).update();
		charges.findByActEncounterIdAndStatusIn(event.encounterId(), ChargeStatus.STANDING).stream()
				.filter(it -> it.birth().manual()).forEach(it -> withdraw(it, event.reason()));
	}

	private void withdraw(ChargeItem charge, String reason) {
		decisions.keep(charge.getId(), Decisions.WITHDRAWN, reason);
		charging.end(charge, Ending.WITHDRAWN);
		charging.leaves(charge);
	}
}
