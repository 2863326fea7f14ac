package billing.charges;

import billing.acts.Assessment.Priced;
import billing.coverages.HoldingCoverages;
import billing.journal.Journal;
import concord.refusal.Refusal;
import concord.web.IfMatch;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What billing staff decides about one charge. */
@Component
class DecidingCharges {

	private final ChargeItems charges;
	private final HeldCharges held;
	private final Charging charging;
	private final HoldingCoverages coverages;
	private final Decisions decisions;
	private final GivingUp givingUp;
	private final Journal journal;

	DecidingCharges(ChargeItems charges, HeldCharges held, Charging charging, HoldingCoverages coverages,
			Decisions decisions, GivingUp givingUp, Journal journal) {
		this.decisions = decisions;
		this.givingUp = givingUp;
		this.charges = charges;
		this.held = held;
		this.charging = charging;
		this.coverages = coverages;
		this.journal = journal;
	}

	/** Charges what was held, by the price in force on its day. */
	@Transactional
	void price(UUID id, IfMatch seen) {
		var charge = seen(id, seen);
		if (!held.release(charge)) {
			throw new Refusal.NotAllowed("It still waits: " + charge.reason() + ".");
		}
	}

	/** @param unlimited whether whoever asks is a billing manager */
	@Transactional
	void notBillable(UUID id, IfMatch seen, NotBillableReason why, boolean unlimited) {
		var charge = seen(id, seen);
		givingUp.check(charge, unlimited);
		var posted = charge.billable();
		charge.decide(why.assessment());
		charges.saveAndFlush(charge);
		decisions.keep(charge.getId(), Decisions.NOT_BILLABLE, why.code);
		if (posted) {
			journal.reverse(id, charge.status().code);
		}
		charging.leaves(charge);
	}

	/** By the books as they are now, of the day of service as ever. What was posted is taken back and posted anew. */
	@Transactional
	UUID reprice(UUID id, IfMatch seen) {
		var charge = seen(id, seen);
		if (!charge.billable()) {
			throw new Refusal.NotAllowed("Only a charge that is billable can be priced anew; it is %s."
					.formatted(charge.status().code));
		}
		var assessed = charging.assess(charge.act(), null);
		if (assessed.assessment() instanceof Priced anew && anew.price().equals(charge.price())) {
			throw new Refusal.NotAllowed("It comes to the same by the books as they are now.");
		}
		decisions.keep(charge.getId(), Decisions.REPRICED, "by the books as they are now");
		charging.end(charge, Ending.REPRICED);
		charging.follow(assessed);
		return charging.begin(charge.act(), charge.birth().again(), assessed.assessment()).getId().chargeId();
	}

	private ChargeItem seen(UUID id, IfMatch seen) {
		var charge = charges.findById(new ChargeItemId(id)).orElseThrow(() -> new Refusal.NotFound("charge", id));
		seen.check(charge.version());
		coverages.steady(charge.act().patientId().patientId());
		return charge;
	}
}
