package billing.corrections;

/** What is done about a change, in this order. All of it in the transaction that applies the change. */
public enum Step {

	/** The charge ends; nothing was posted. */
	ABORT,
	/** The charge ends, and its posting is reversed. */
	REVERSE,
	/** The reversal is of today, and names the month that is closed. */
	NAME_THE_MONTH,
	/** The line leaves the draft. */
	RELEASE,
	/** The line is taken back by a credit note. */
	CREDIT,
	/** What was let off or paid beyond what is asked for is free again. */
	FREE,
	/** What was paid for it is to be paid back. */
	REFUND,
	/** A planned charge begins. */
	PLAN,
	/** The planned charge says what the act says now. */
	REPLAN,
	/** The planned charge becomes the act's. */
	FULFIL,
	/** A charge begins: priced, held or not billable. */
	CHARGE
}
