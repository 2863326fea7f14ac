package billing.journal;

import jakarta.persistence.EnumeratedValue;

/** What an amount is posted to. */
enum LedgerAccount {

	/** What the patient owes. */
	RECEIVABLE_PATIENT("receivable-patient"),
	/** What a payer owes. */
	RECEIVABLE_PAYER("receivable-payer"),
	/** What a department earned. */
	REVENUE("revenue"),
	/** What a payer's contract takes off. */
	CONTRACTUAL_ADJUSTMENT("contractual-adjustment"),
	/** What is let off. */
	DISCOUNT("discount"),
	/** What is raised for the state. */
	TAX_PAYABLE("tax-payable");

	@EnumeratedValue
	final String code;

	LedgerAccount(String code) {
		this.code = code;
	}
}
