package billing.journal;

import jakarta.persistence.EnumeratedValue;

/** What an entry is about. */
enum EntryKind {

	CHARGE("charge"),
	/** What a contract, a discount or a tax makes of a charge. */
	ALLOWANCE("allowance"),
	REVERSAL("reversal");

	@EnumeratedValue
	final String code;

	EntryKind(String code) {
		this.code = code;
	}
}
