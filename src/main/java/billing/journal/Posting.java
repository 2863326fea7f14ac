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
import org.jspecify.annotations.Nullable;

/**
 * One line of an entry.
 *
 * @param payerCode  who owes it, empty where it is no payer's
 * @param department who earned it, or bears it; empty where it is nobody's
 * @param place      where it lies, empty where it is no cash
 * @param amount     a debit is positive, a credit negative
 */
@Embeddable
record Posting(@Enumerated(EnumType.STRING) LedgerAccount ledgerAccount, String payerCode, String department,
		String place, @Nullable AccountId accountId, @Nullable PatientId patientId,
		@AttributeOverride(name = "value", column = @Column(name = "amount")) Money amount) implements ValueObject {

	static Posting of(Side side, @Nullable AccountId account, @Nullable PatientId patient, Money amount) {
		return new Posting(side.ledgerAccount(), side.payerCode(), side.department(), side.place(), account, patient,
				amount);
	}

	Posting mirrored() {
		return new Posting(ledgerAccount, payerCode, department, place, accountId, patientId, amount.negated());
	}
}
