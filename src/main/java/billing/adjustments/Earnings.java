package billing.adjustments;

import billing.journal.LedgerAccount;
import billing.journal.Side;
import billing.money.Money;
import billing.money.Shares;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What departments earned with an invoice and have left of it. What is let off is borne by what each has left, so that
 * nobody bears more than they earned: a part by weights that are whole coins is never more than its weight.
 */
final class Earnings {

	private final Map<String, Money> left;

	/** @param left by department, in their order; none negative */
	Earnings(Map<String, Money> left) {
		this.left = new LinkedHashMap<>(left);
	}

	/** What all of them together have left. */
	Money sum(Currency currency) {
		return left.values().stream().reduce(Money.zero(currency), Money::plus);
	}

	/** What is posted to each, to the cent; nobody bears nothing. */
	Map<Side, Money> bear(LedgerAccount account, Money amount) {
		var bearers = new LinkedHashMap<Side, Money>();
		if (amount.positive()) {
			var departments = new ArrayList<>(left.keySet());
			var shares = Shares.of(amount, left.values().stream().map(Money::value).toList());
			for (var it = 0; it < shares.size(); it++) {
				bear(account, departments.get(it), shares.get(it), bearers);
			}
		}
		return bearers;
	}

	private void bear(LedgerAccount account, String department, Money share, Map<Side, Money> bearers) {
		if (share.positive()) {
			bearers.put(Side.of(account, department), share);
			left.computeIfPresent(department, (name, of) -> of.minus(share));
		}
	}
}
