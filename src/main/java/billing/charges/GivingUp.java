package billing.charges;

import billing.adjustments.AdjustmentLimits;
import concord.refusal.Refusal;
import org.springframework.stereotype.Component;

/** What is charged is given up by who may let off as much of an invoice. What is not charged yet costs nobody anything. */
@Component
class GivingUp {

	private final AdjustmentLimits limits;

	GivingUp(AdjustmentLimits limits) {
		this.limits = limits;
	}

	/** @param unlimited whether whoever asks is a billing manager */
	void check(ChargeItem charge, boolean unlimited) {
		if (!unlimited && charge.billable() && charge.charged().due().value().compareTo(limits.biller()) > 0) {
			throw new Refusal.NotAllowed("A billing manager must decide about more than "
					+ limits.biller().toPlainString() + " of a charge.");
		}
	}
}
