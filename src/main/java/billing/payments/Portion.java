package billing.payments;

import billing.money.Money;
import billing.payments.Debts.Debt;
import java.util.ArrayList;
import java.util.List;
import org.jmolecules.ddd.types.ValueObject;

/** What of a payment is put against a debt. */
record Portion(Debt debt, Money amount) implements ValueObject {

	/**
	 * Each debt in its turn is paid as far as the money goes; of one that gets nothing there is no portion. What the
	 * portions come to, and what is left of the money, is the money.
	 */
	static List<Portion> of(Money money, List<Debt> debts) {
		var portions = new ArrayList<Portion>();
		var left = money;
		for (var debt : debts) {
			var amount = debt.money().atMost(left);
			if (amount.positive()) {
				portions.add(new Portion(debt, amount));
				left = left.minus(amount);
			}
		}
		return portions;
	}
}
