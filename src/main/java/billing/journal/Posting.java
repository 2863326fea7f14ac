package billing.journal;

import billing.accounts.AccountId;
import billing.accounts.PatientId;
import billing.money.Money;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jmolecules.ddd.types.ValueObject;

/**
 * One line of an entry.
 *
 * @param payerCode  who owes it, empty where it is no payer's
 * @param department who earned it, empty where it is no revenue
 * @param amount     a debit is positive, a credit negative
 */
@Embeddable
record Posting(@Enumerated(EnumType.STRING) LedgerAccount ledgerAccount, String payerCode, String department,
		AccountId accountId, PatientId patientId,
		@AttributeOverride(name = "value", column = @Column(name = "amount")) Money amount) implements ValueObject {

	Posting mirrored() {
		return new Posting(ledgerAccount, payerCode, department, accountId, patientId, amount.negated());
	}
}
