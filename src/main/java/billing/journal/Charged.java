package billing.journal;

import billing.accounts.AccountId;
import billing.accounts.PatientId;
import billing.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jmolecules.ddd.types.ValueObject;
import org.jspecify.annotations.Nullable;

/**
 * What a charge brings into the books: somebody owes it, and the hospital has earned it. What a contract, a
 * discount or a tax makes of it is a pair of postings each, so the charge stands there at its full amount; who earned
 * it bears what is taken off.
 *
 * @param amount      the whole of it
 * @param payerCode   the payer asked first on the service date; {@code null} where the patient pays
 * @param contractual what the payer's contract takes off; negative where it pays more than is charged
 * @param discount    what is let off
 * @param tax         what is put on
 * @param priceId     the entry of the price book it was charged by, which says who earned it
 */
public record Charged(UUID chargeId, AccountId accountId, PatientId patientId, LocalDate serviceDate,
		Money amount, @Nullable String payerCode, Money contractual, Money discount, Money tax,
		UUID priceId, int priceVersion) implements ValueObject {

	/** What is to be paid for it in the end, and so what payer and patient share. */
	public Money due() {
		return amount.minus(contractual).minus(discount).plus(tax);
	}

	/**
	 * @param patients   what of it the coverage leaves to the patient, where a payer is asked first
	 * @param department who earned it
	 */
	List<Posting> postings(Money patients, String department) {
		return Stream.of(pair(LedgerAccount.REVENUE, department, amount.negated()),
				pair(LedgerAccount.CONTRACTUAL_ADJUSTMENT, department, contractual),
				pair(LedgerAccount.DISCOUNT, department, discount),
				pair(LedgerAccount.TAX_PAYABLE, "", tax.negated()), pair(LedgerAccount.RECEIVABLE_PATIENT, "",
						payerCode == null ? Money.zero(amount.currency()) : patients)).flatMap(List::stream).toList();
	}

	private List<Posting> pair(LedgerAccount account, String department, Money amount) {
		return amount.value().signum() == 0 ? List.of() : List.of(receivable(amount.negated()),
				posting(Side.of(account, department), amount));
	}

	private Posting receivable(Money amount) {
		return posting(Side.receivable(payerCode == null ? "" : payerCode), amount);
	}

	private Posting posting(Side side, Money amount) {
		return Posting.of(side, accountId, patientId, amount);
	}
}
