package billing.charges;

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
	private final Journal journal;

	DecidingCharges(ChargeItems charges, HeldCharges held, Journal journal) {
		this.charges = charges;
		this.held = held;
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

	@Transactional
	void notBillable(UUID id, IfMatch seen, NotBillableReason why) {
		var charge = seen(id, seen);
		var posted = charge.billable();
		charge.decideNotBillable(why);
		charges.saveAndFlush(charge);
		if (posted) {
			journal.reverse(id, charge.status().code);
		}
	}

	private ChargeItem seen(UUID id, IfMatch seen) {
		var charge = charges.findById(new ChargeItemId(id)).orElseThrow(() -> new Refusal.NotFound("charge", id));
		seen.check(charge.version());
		return charge;
	}
}
