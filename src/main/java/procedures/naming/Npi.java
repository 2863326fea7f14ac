package procedures.naming;

import concord.refusal.Refusal;
import java.util.regex.Pattern;
import org.jmolecules.ddd.types.ValueObject;
import org.jspecify.annotations.Nullable;

/**
 * National Provider Identifier (45 CFR 162.406): ten digits, the first 1 or 2, the last a check digit by
 * Luhn's formula over the number with the card issuer's prefix 80840 before it. A wrong digit, or two
 * neighbours swapped (but for 09 and 90), cannot be taken in.
 */
public record Npi(String npi) implements ValueObject {

	private static final Pattern TEN_DIGITS = Pattern.compile("[12][0-9]{9}");

	private static final String PREFIX = "80840";

	public Npi {
		if (!TEN_DIGITS.matcher(npi).matches() || luhn(PREFIX + npi) % 10 != 0) {
			throw new Refusal.Invalid("npi", "is no National Provider Identifier: ten digits, the last of which checks");
		}
	}

	public static @Nullable Npi ofNullable(@Nullable String npi) {
		return npi == null ? null : new Npi(npi);
	}

	/** The sum of the digits, every second from the right doubled, its own digits summed. */
	private static int luhn(String digits) {
		var sum = 0;
		for (var i = 0; i < digits.length(); i++) {
			var digit = digits.charAt(digits.length() - 1 - i) - '0';
			var weighted = i % 2 == 0 ? digit : 2 * digit;
			sum += weighted > 9 ? weighted - 9 : weighted;
		}
		return sum;
	}
}
