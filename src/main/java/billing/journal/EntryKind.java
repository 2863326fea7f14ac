package billing.journal;

import jakarta.persistence.EnumeratedValue;

/** What an entry is about. Of each thing there is one entry of a kind, and what takes it back. */
public enum EntryKind {

	CHARGE("charge"), REVERSAL("reversal"), PAYMENT("payment"), ALLOCATION("allocation"),
	ADJUSTMENT("adjustment"), REFUND("refund"), REFUND_PAID("refund-paid"),
	DRAWER_DIFFERENCE("drawer-difference"), DRAWER_BANKED("drawer-banked"),
	/** What stands on a record's account goes to that of the record that survives it, or comes back. */
	MERGE("merge");

	@EnumeratedValue
	final String code;

	EntryKind(String code) {
		this.code = code;
	}
}
