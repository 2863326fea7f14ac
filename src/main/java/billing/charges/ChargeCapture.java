package billing.charges;

import billing.acts.Acts;
import billing.acts.Assessment;
import billing.acts.ChargedAct;
import billing.acts.KnownCircumstances;
import billing.acts.ProcedureId;
import billing.journal.Journal;
import java.util.Optional;
import org.jmolecules.event.annotation.DomainEventHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import procedures.events.ProcedureEvent;
import procedures.events.ProcedureRestated;

/**
 * Makes the charge of every performed act, and lets it follow the act.
 * <p>
 * The newest version of an act decides: performed, it has one live charge that names this version; not
 * performed or withdrawn, it has none. What the charge was before ends, with its posting reversed, in the
 * same transaction.
 */
@Component
class ChargeCapture {

	private final Acts acts;
	private final ChargeItems charges;
	private final KnownCircumstances known;
	private final Journal journal;

	ChargeCapture(Acts acts, ChargeItems charges, KnownCircumstances known, Journal journal) {
		this.acts = acts;
		this.charges = charges;
		this.known = known;
		this.journal = journal;
	}

	@Transactional
	@DomainEventHandler
	void on(ProcedureEvent event) {
		acts.advance(event).ifPresent(before -> follow(event, before));
	}

	private void follow(ProcedureEvent event, String before) {
		var act = ChargedAct.performed(event);
		var live = mayHaveACharge(event, before) ? live(event) : Optional.<ChargeItem>empty();
		var carriedOver = live.flatMap(it -> act == null ? Optional.empty() : it.carriedOver(act));
		live.ifPresent(it -> end(it, act == null ? Ending.WITHDRAWN : Ending.AMENDED));
		if (act != null) {
			charge(act, carriedOver);
		}
	}

	/** A restatement is a repair: it does not believe what is here. */
	private static boolean mayHaveACharge(ProcedureEvent event, String before) {
		return before.equals(Acts.COMPLETED) || event instanceof ProcedureRestated;
	}

	private Optional<ChargeItem> live(ProcedureEvent event) {
		return charges.findByActProcedureIdAndStatusIn(new ProcedureId(event.procedureId()), ChargeStatus.LIVE);
	}

	private void end(ChargeItem charge, Ending why) {
		if (charge.billable()) {
			journal.reverse(charge.getId().chargeId(), why.code);
		}
		charge.end(why);
		charges.saveAndFlush(charge);
	}

	private void charge(ChargedAct act, Optional<Assessment> carriedOver) {
		var circumstances = known.of(act);
		var charge = charges.save(new ChargeItem(act, carriedOver.orElseGet(() -> circumstances.assess(act))));
		if (charge.billable()) {
			journal.post(charge.charged(circumstances.payerCode()));
		}
	}
}
