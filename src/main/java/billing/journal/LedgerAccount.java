package billing.journal;

import jakarta.persistence.EnumeratedValue;

/** What an amount is posted to. */
enum LedgerAccount {

	/** What the patient owes. */
	RECEIVABLE_PATIENT("receivable-patient"),
	/** What a payer owes. */
	RECEIVABLE_PAYER("receivable-payer"),
	/** What a department earned. */
	REVENUE("revenue");

	@EnumeratedValue
	final String code;

	LedgerAccount(String code) {
		this.code = code;
	}
}
