package billing.charges;

import billing.acts.Assessment.Held;
import billing.acts.ChargedAct;
import billing.acts.HeldReason;
import billing.coverages.HoldingCoverages;
import concord.refusal.Refusal;
import concord.web.IfMatch;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import outbox.Cause;

/**
 * Charges no act stands behind: somebody enters one, somebody else authorises it, unless who enters it may do
 * so alone. From then on it is a charge as any other: priced by the books, or held for what they lack.
 */
@Component
public class EnteringCharges {

	private final ChargeItems charges;
	private final Charging charging;
	private final HoldingCoverages coverages;
	private final HeldCharges held;
	private final Decisions decisions;
	private final Enterable enterable;
	private final GivingUp givingUp;

	EnteringCharges(ChargeItems charges, Charging charging, HoldingCoverages coverages, HeldCharges held,
			Decisions decisions, Enterable enterable, GivingUp givingUp) {
		this.charges = charges;
		this.charging = charging;
		this.coverages = coverages;
		this.held = held;
		this.decisions = decisions;
		this.enterable = enterable;
		this.givingUp = givingUp;
	}

	/** @param alone whether nobody else needs to authorise it */
	@Transactional
	public void enter(UUID id, ChargedAct act, String reason, boolean alone) {
		enterable.check(act);
		coverages.steady(act.patientId().patientId());
		var assessed = charging.assess(act, null);
		var birth = new Birth(Birth.MANUAL, 1, assessed.circumstances().visitFinished());
		var charge = new ChargeItemId(id);
		if (alone) {
			charging.follow(assessed);
		}
		charging.begin(charge, act, birth, alone ? assessed.assessment() : new Held(HeldReason.UNAUTHORISED));
		decisions.keep(charge, Decisions.ENTERED, reason);
	}

	/** @param alone whether who entered it may authorise it as well */
	@Transactional
	public void authorise(UUID id, IfMatch seen, boolean alone) {
		var charge = manual(id, seen);
		if (charge.status() != ChargeStatus.HELD || !charge.reason().equals(HeldReason.UNAUTHORISED.code)) {
			throw new Refusal.NotAllowed("It does not wait for somebody to authorise it.");
		}
		if (!alone && decisions.who(charge.getId(), Decisions.ENTERED).equals(Cause.current().actor())) {
			throw new Refusal.NotAllowed("Somebody else than who entered it has to authorise it.");
		}
		decisions.keep(charge.getId(), Decisions.AUTHORISED, alone ? "billing manager" : "second person");
		held.assess(charge);
	}

	/** @param unlimited whether whoever asks is a billing manager */
	@Transactional
	public void withdraw(UUID id, IfMatch seen, String reason, boolean unlimited) {
		var charge = manual(id, seen);
		givingUp.check(charge, unlimited);
		decisions.keep(charge.getId(), Decisions.WITHDRAWN, reason);
		charging.end(charge, Ending.WITHDRAWN);
		charging.leaves(charge);
	}

	private ChargeItem manual(UUID id, IfMatch seen) {
		var charge = charges.findById(new ChargeItemId(id)).orElseThrow(() -> new Refusal.NotFound("charge", id));
		seen.check(charge.version());
		coverages.steady(charge.act().patientId().patientId());
		if (!charge.birth().manual()) {
			throw new Refusal.NotAllowed("An act stands behind it: what becomes of it is the act's to say.");
		}
		return charge;
	}
}
