package billing.pricing.rules;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a rule is about. */
enum RuleKind {

	/** A CPT or HCPCS modifier, by its two characters; its percentage is what is left of the price. */
	MODIFIER("modifier", 1_000, "[A-Z0-9]{2}"),
	/** A category of tax that prices name; its percentage is of what is to be paid. */
	TAX("tax", 100, "\\S.{0,63}"),
	/** What a patient without a payer is let off. */
	SELF_PAY_DISCOUNT("self-pay-discount", 100, "\\S.{0,63}");

	final String code;
	final int mostPercent;
	final String name;

	RuleKind(String code, int mostPercent, String name) {
		this.code = code;
		this.mostPercent = mostPercent;
		this.name = name;
	}

	static Optional<RuleKind> of(String code) {
		return Arrays.stream(values()).filter(it -> it.code.equals(code)).findFirst();
	}

	static String codes() {
		return Arrays.stream(values()).map(it -> it.code).collect(Collectors.joining(", "));
	}
}
