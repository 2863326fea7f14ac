package billing.charges;

import billing.corrections.BillState;
import jakarta.persistence.EnumeratedValue;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Where a charge stands (FHIR ChargeItem status, and {@code held}). */
enum ChargeStatus {

	/** Its act is expected: nothing is billable yet. */
	PLANNED("planned"),
	/** Not charged yet, for a reason somebody can see and cure. */
	HELD("held"),
	/** Priced and in the journal. */
	BILLABLE("billable"),
	/** The act is not charged: somebody decided so, or the act says so. */
	NOT_BILLABLE("not-billable"),
	/** Ended while nothing was posted. */
	ABORTED("aborted"),
	/** Ended while it was posted: the posting is reversed. */
	ENTERED_IN_ERROR("entered-in-error");

	/**
	 * What has not ended: an act that is performed has exactly one of these, not planned; one that is expected may
	 * have one that is planned; one that is not done or withdrawn has none.
	 */
	static final Set<ChargeStatus> STANDING = Set.of(PLANNED, HELD, BILLABLE, NOT_BILLABLE);

	/** What explains an act that was performed. */
	static final Set<ChargeStatus> LIVE = Set.of(HELD, BILLABLE, NOT_BILLABLE);

	@EnumeratedValue
	final String code;

	ChargeStatus(String code) {
		this.code = code;
	}

	/** What the rule table calls it, as far as the charge itself knows. */
	BillState billState() {
		return switch (this) {
			case PLANNED -> BillState.PLANNED;
			case HELD -> BillState.HELD;
			case NOT_BILLABLE -> BillState.NOT_BILLABLE;
			case BILLABLE -> BillState.BILLABLE;
			case ABORTED, ENTERED_IN_ERROR -> BillState.NONE;
		};
	}

	static Optional<ChargeStatus> of(String code) {
		return Arrays.stream(values()).filter(it -> it.code.equals(code)).findFirst();
	}
}
