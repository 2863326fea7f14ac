package billing.journal;

import jakarta.persistence.EnumeratedValue;

/** What an entry is about. */
enum EntryKind {

	CHARGE("charge"), REVERSAL("reversal");

	@EnumeratedValue
	final String code;

	EntryKind(String code) {
		this.code = code;
	}
}
