package billing.journal;

import billing.money.Money;
import java.util.List;
import java.util.stream.Stream;
import org.jmolecules.ddd.types.ValueObject;

/**
 * What becomes of a charge before anybody has paid: each as a pair of postings of its own, so the charge
 * stands in the books at its full amount.
 *
 * @param contractual what the payer's contract takes off; negative where it pays more than was charged
 * @param discount    what is let off
 * @param tax         what is put on
 */
public record Allowed(Charged charged, Money contractual, Money discount, Money tax) implements ValueObject {

	public boolean nothing() {
		return Stream.of(contractual, discount, tax).allMatch(it -> it.value().signum() == 0);
	}

	List<Posting> postings() {
		return Stream.of(pair(LedgerAccount.CONTRACTUAL_ADJUSTMENT, contractual),
				pair(LedgerAccount.DISCOUNT, discount), pair(LedgerAccount.TAX_PAYABLE, tax.negated()))
				.flatMap(List::stream).toList();
	}

	private List<Posting> pair(LedgerAccount account, Money amount) {
		return amount.value().signum() == 0 ? List.of()
				: List.of(new Posting(account, "", "", charged.accountId(), charged.patientId(), amount),
						charged.receivable(amount.negated()));
	}
}
