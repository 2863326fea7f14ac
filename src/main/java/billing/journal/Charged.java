package billing.journal;

import billing.accounts.AccountId;
import billing.accounts.PatientId;
import billing.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jmolecules.ddd.types.ValueObject;
import org.jspecify.annotations.Nullable;

/**
 * What a charge brings into the books: somebody owes its amount, and the hospital has earned it.
 *
 * @param payerCode the payer asked first on the service date; {@code null} where the patient pays
 */
public record Charged(UUID chargeId, AccountId accountId, PatientId patientId, LocalDate serviceDate,
		Money amount, @Nullable String payerCode) implements ValueObject {

	/** Until the hospital's departments are known here, all of it is earned by one. */
	private static final String DEPARTMENT = "general";

	List<Posting> postings() {
		return List.of(receivable(amount),
				new Posting(LedgerAccount.REVENUE, "", DEPARTMENT, accountId, patientId, amount.negated()));
	}

	/** What whoever owes the charge owes more by {@code amount}. */
	Posting receivable(Money amount) {
		return payerCode == null
				? new Posting(LedgerAccount.RECEIVABLE_PATIENT, "", "", accountId, patientId, amount)
				: new Posting(LedgerAccount.RECEIVABLE_PAYER, payerCode, "", accountId, patientId, amount);
	}
}
