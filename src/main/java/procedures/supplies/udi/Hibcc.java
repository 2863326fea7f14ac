package procedures.supplies.udi;

import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * HIBCC's Supplier Labeling Standard (ANSI/HIBC 2.6): {@code +}, the labeler's code, the product's code and the
 * unit of measure; then, each after {@code /}, lot and expiry date ({@code $}, {@code $$}), serial number
 * ({@code $+}, {@code $$+}, {@code S}), production date ({@code 16D}), expiry date ({@code 14D}); at the end the
 * check character.
 */
final class Hibcc {

	private static final Pattern PRIMARY = Pattern.compile("[A-Z][A-Z0-9]{3}[A-Z0-9]{1,18}[0-9]");

	private static final Pattern TEXT = Pattern.compile("[A-Z0-9\\-.]{1,18}");

	private final Production said = new Production();

	static Udi parse(String carrier) {
		if (carrier.length() < 8 || !CheckDigits.hibcc(carrier)) {
			throw Udi.unreadable("must have a check character that is right for HIBCC");
		}
		var parts = carrier.substring(1, carrier.length() - 1).split("/", -1);
		if (!PRIMARY.matcher(parts[0]).matches()) {
			throw Udi.unreadable("must say labeler, product and unit of measure after HIBCC's +");
		}
		var hibcc = new Hibcc();
		hibcc.said.device(parts[0]);
		for (var i = 1; i < parts.length; i++) {
			hibcc.part(parts[i]);
		}
		return hibcc.said.of("HIBCC");
	}

	private void part(String part) {
		if (part.startsWith("$$+")) {
			dated(part.substring(3), true);
		}
		else if (part.startsWith("$$")) {
			dated(part.substring(2), false);
		}
		else if (part.startsWith("$+")) {
			said.serial(text(part.substring(2)));
		}
		else if (part.startsWith("$")) {
			said.lot(text(part.substring(1)));
		}
		else {
			supplement(part);
		}
	}

	private void supplement(String part) {
		if (part.startsWith("S")) {
			said.serial(text(part.substring(1)));
		}
		else if (part.startsWith("16D") && part.length() == 11) {
			said.produced(Days.of(Days.number(part, 3, 7), Days.number(part, 7, 9), Days.number(part, 9, 11)));
		}
		else if (part.startsWith("14D") && part.length() == 11) {
			said.expires(Days.of(Days.number(part, 3, 7), Days.number(part, 7, 9), Days.number(part, 9, 11)));
		}
		else {
			throw Udi.unreadable("must be of HIBCC's $, $$, $+, $$+, S, 14D and 16D");
		}
	}

	/** The first digit says how the date is written, after the count if there is one; 0 and 1 begin a month (MMYY). */
	private void dated(String counted, boolean serial) {
		var part = uncounted(counted);
		var rest = switch (part.isEmpty() ? ' ' : part.charAt(0)) {
			case '0', '1' -> expires(part, 4, Days.of(year(part, 2), Days.number(part, 0, 2), 0));
			case '2' -> expires(part, 7, Days.of(year(part, 5), Days.number(part, 1, 3), Days.number(part, 3, 5)));
			case '3' -> expires(part, 7, Days.of(year(part, 1), Days.number(part, 3, 5), Days.number(part, 5, 7)));
			case '4' -> expires(part, 9, Days.of(year(part, 1), Days.number(part, 3, 5), Days.number(part, 5, 7)));
			case '5' -> expires(part, 6, Days.ofDay(year(part, 1), Days.number(part, 3, 6)));
			case '6' -> expires(part, 8, Days.ofDay(year(part, 1), Days.number(part, 3, 6)));
			case '7' -> part.substring(1);
			default -> throw Udi.unreadable("must say after $$ how its date is written");
		};
		if (serial) {
			said.serial(text(rest));
		}
		else if (!rest.isEmpty()) {
			said.lot(text(rest));
		}
	}

	/** Without the count of what is in the package: 2 digits after 8, 5 after 9. */
	private static String uncounted(String part) {
		var length = part.startsWith("8") ? 3 : part.startsWith("9") ? 6 : 0;
		if (length > 0) {
			Days.number(part, 1, length);
		}
		return part.substring(length);
	}

	private String expires(String part, int length, LocalDate day) {
		said.expires(day);
		return part.substring(Math.min(length, part.length()));
	}

	private static int year(String part, int at) {
		return 2000 + Days.number(part, at, at + 2);
	}

	private static String text(String value) {
		if (!TEXT.matcher(value).matches()) {
			throw Udi.unreadable("must have lot and serial number of 1 to 18 capital letters, digits, - and .");
		}
		return value;
	}
}
