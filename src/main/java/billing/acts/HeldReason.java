package billing.acts;

import billing.pricing.calculation.Quote;
import java.util.Arrays;
import java.util.Optional;

/** Why an act cannot be charged yet. */
public enum HeldReason {

	/** The price book has no price for it on its day. */
	UNPRICED(Quote.UNPRICED),
	/** It is measured in a unit there is no price for. */
	UNKNOWN_UNIT(Quote.UNKNOWN_UNIT),
	/** No rule says what one of its modifiers makes of the price. */
	UNKNOWN_MODIFIER(Quote.UNKNOWN_MODIFIER),
	/** No rule says how its price's category is taxed. */
	UNKNOWN_TAX(Quote.UNKNOWN_TAX),
	/** Billing has not heard of the patient. */
	UNKNOWN_PATIENT("unknown-patient"),
	/** Its code, or one of its diagnoses, is unknown to a code system that is loaded. */
	UNKNOWN_CODE("unknown-code"),
	/** Its code, or one of its diagnoses, was not in force on its day. */
	CODE_NOT_IN_FORCE("code-not-in-force"),
	/** Price times quantity is less than half of the currency's smallest coin. */
	NO_AMOUNT(Quote.NO_AMOUNT),
	/** Two payers are to be asked first on its day: nobody may guess. */
	CONFLICTING_COVERAGE("conflicting-coverage"),
	/** Somebody entered it by hand, and nobody has authorised it. */
	UNAUTHORISED("unauthorised"),
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
