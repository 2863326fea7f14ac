package billing.journal;

import org.jmolecules.ddd.types.ValueObject;

/**
 * A ledger account, as one of many where there are many.
 *
 * @param payerCode  who owes it, empty where it is no payer's
 * @param department who earned it, or bears it; empty where it is nobody's
 * @param place      the drawer or the bank, empty where it is no cash
 */
public record Side(LedgerAccount ledgerAccount, String payerCode, String department, String place)
		implements ValueObject {

	public static Side of(LedgerAccount account) {
		return new Side(account, "", "", "");
	}

	public static Side of(LedgerAccount account, String department) {
		return new Side(account, "", department, "");
	}

	/** What a payer owes or, where none is named, the patient. */
	public static Side receivable(String payerCode) {
		var account = payerCode.isEmpty() ? LedgerAccount.RECEIVABLE_PATIENT : LedgerAccount.RECEIVABLE_PAYER;
		return new Side(account, payerCode, "", "");
	}

	public static Side cash(String place) {
		return new Side(LedgerAccount.CASH, "", "", place);
	}
}
