package billing.journal;

import jakarta.persistence.EnumeratedValue;

/** What an amount is posted to. */
public enum LedgerAccount {

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
	TAX_PAYABLE("tax-payable"),
	/** What is not worth asking for, or was asked for wrongly. */
	WRITE_OFF("write-off"),
	/** What was asked for in vain. */
	BAD_DEBT("bad-debt"),
	/** What lies in a drawer or at a bank. */
	CASH("cash"),
	/** What a drawer held more or less than it should. */
	CASH_DIFFERENCE("cash-difference"),
	/** What was paid and is not put against a debt yet: still the payer's. */
	UNAPPLIED_CREDIT("unapplied-credit"),
	/** What is to be paid back. */
	REFUND_PAYABLE("refund-payable");

	@EnumeratedValue
	public final String code;

	LedgerAccount(String code) {
		this.code = code;
	}
}
