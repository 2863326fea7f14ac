package billing.pricing.agreed;

import java.util.Arrays;
import java.util.Optional;

/** How a payer's contract says what it pays (X12 CN1 contract types, in part). */
public enum Method {

	/** An amount for one, with the modifiers. */
	FIXED("fixed"),
	/** So much of what is charged. */
	PERCENT_OF_CHARGE("percent-of-charge"),
	/** An amount for a day of service of a visit, whatever is done on it. */
	PER_DIEM("per-diem"),
	/** An amount for a visit, whatever is done in it. */
	CASE_RATE("case-rate");

	public final String code;

	Method(String code) {
		this.code = code;
	}

	/** Whether it pays for more than one act at once. */
	public boolean covers() {
		return this == PER_DIEM || this == CASE_RATE;
	}

	public static Optional<Method> of(String code) {
		return Arrays.stream(values()).filter(it -> it.code.equals(code)).findFirst();
	}
}
