package billing.adjustments;

import billing.accounts.HoldingAccounts.Held;
import billing.adjustments.Adjustments.Standing;
import billing.journal.Side;
import billing.money.Money;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * When something of an invoice is credited, what is let off of it follows: how much of it stands, and who bears that. From
 * the first that changes on all are put anew, so that the newest stays the newest.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class GivingWay {

	private final Adjustments adjustments;
	private final Bearers bearers;

	GivingWay(Adjustments adjustments, Bearers bearers) {
		this.adjustments = adjustments;
		this.bearers = bearers;
	}

	/**
	 * For whoever holds the account. Answers what of payments is put against the invoice beyond what it asks for then.
	 *
	 * @param credited just now
	 * @param open     what the invoice asks for by now; negative where more is put against it
	 */
	public Money after(Held account, UUID invoice, Money credited, Money open, String why) {
		var standing = adjustments.ofInvoice(invoice);
		var earned = bearers.earned(invoice, open.currency());
		var remainders = new Remainders(standing, earned.sum(open.currency()), credited, open);
		var anew = false;
		for (var it : standing.reversed()) {
			var kept = remainders.of(it);
			var bears = earned.bear(it.of().account, kept);
			anew = anew || !kept.equals(it.money()) || !bears.equals(bearers.bearing(it));
			if (anew) {
				put(account, it, kept, bears, why);
			}
		}
		return remainders.surplus();
	}

	private void put(Held account, Standing it, Money kept, Map<Side, Money> bears, String why) {
		adjustments.takeBack(it.adjustmentId(), why);
		if (kept.positive()) {
			adjustments.add(account, it.invoiceId(), it.payerCode(), it.of(), it.reason(), kept, bears);
		}
	}
}
