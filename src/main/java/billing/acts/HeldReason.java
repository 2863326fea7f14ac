package billing.acts;

import java.util.Arrays;
import java.util.Optional;

/** Why an act cannot be charged yet. */
public enum HeldReason {

	/** The price book has no price for it on its day. */
	UNPRICED("unpriced"),
	/** It is measured, and prices are for one of a thing. */
	UNKNOWN_UNIT("unknown-unit"),
	/** Billing has not heard of the patient. */
	UNKNOWN_PATIENT("unknown-patient"),
	/** Its code, or one of its diagnoses, is unknown to a code system that is loaded. */
	UNKNOWN_CODE("unknown-code"),
	/** Its code, or one of its diagnoses, was not in force on its day. */
	CODE_NOT_IN_FORCE("code-not-in-force"),
	/** Price times quantity is less than half of the currency's smallest coin. */
	NO_AMOUNT("no-amount"),
	/** A second practitioner has to sign first. */
	AWAITING_COSIGNATURE("awaiting-cosignature");

	public final String code;

	HeldReason(String code) {
		this.code = code;
	}

	public static Optional<HeldReason> of(String code) {
		return Arrays.stream(values()).filter(it -> it.code.equals(code)).findFirst();
	}
}
