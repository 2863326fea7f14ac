package billing.charges;

import jakarta.persistence.EnumeratedValue;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Where a charge stands (FHIR ChargeItem status, and {@code held}). */
enum ChargeStatus {

	/** Not charged yet, for a reason somebody can see and cure. */
	HELD("held"),
	/** Priced and in the journal. */
	BILLABLE("billable"),
	/** Somebody decided that the act is not charged. */
	NOT_BILLABLE("not-billable"),
	/** Ended while nothing was posted. */
	ABORTED("aborted"),
	/** Ended while it was posted: the posting is reversed. */
	ENTERED_IN_ERROR("entered-in-error");

	/** What explains an act: it has exactly one of these once performed, none before and none when withdrawn. */
	static final Set<ChargeStatus> LIVE = Set.of(HELD, BILLABLE, NOT_BILLABLE);

	@EnumeratedValue
	final String code;

	ChargeStatus(String code) {
		this.code = code;
	}

	static Optional<ChargeStatus> of(String code) {
		return Arrays.stream(values()).filter(it -> it.code.equals(code)).findFirst();
	}
}
