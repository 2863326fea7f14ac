package procedures.supplies.udi;

/** The check digits of the agencies. ICCBBA's structures carry none. */
final class CheckDigits {

	/** HIBCC's alphabet, in the order of its values (ANSI/HIBC 2.6, Code 39). */
	private static final String OF_HIBCC = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-. $/+%";

	private CheckDigits() {
	}

	/** Whether the last of 14 digits is right: weights 3 and 1 in turn, modulo 10. */
	static boolean gtin(String digits) {
		var sum = 0;
		for (var i = 0; i < digits.length(); i++) {
			sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 3 : 1);
		}
		return sum % 10 == 0;
	}

	/** Whether the last character is right: the sum of all before it, modulo 43. */
	static boolean hibcc(String carrier) {
		var sum = 0;
		for (var i = 0; i < carrier.length() - 1; i++) {
			sum += OF_HIBCC.indexOf(carrier.charAt(i));
		}
		return carrier.chars().allMatch(it -> OF_HIBCC.indexOf(it) >= 0)
				&& OF_HIBCC.indexOf(carrier.charAt(carrier.length() - 1)) == sum % 43;
	}
}
