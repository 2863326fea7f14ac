package procedures.supplies.udi;

import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * GS1 element strings (GS1 General Specifications): {@code (01)} GTIN, {@code (10)} lot, {@code (11)} production
 * date, {@code (17)} expiry date, {@code (21)} serial number; printed with parentheses, or scanned, where FNC1
 * (U+001D) ends what has no fixed length.
 */
final class Gs1 {

	private static final char FNC1 = '\u001d';

	private static final Pattern PRINTED = Pattern.compile("\\((\\d{2,4})\\)([^()]*)");

	/** GS1's 82 characters, without the parentheses that would be read as the next identifier. */
	private static final Pattern TEXT = Pattern.compile("[!\"%&'*+,\\-./0-9:;<=>?A-Z_a-z]{1,20}");

	private final Production said = new Production();
	private final int thisYear;

	private Gs1(int thisYear) {
		this.thisYear = thisYear;
	}

	static Udi parse(String carrier, int thisYear) {
		var gs1 = new Gs1(thisYear);
		if (carrier.startsWith("(")) {
			gs1.printed(carrier);
		}
		else {
			gs1.scanned(carrier.replaceFirst("^\\](C1|d2|Q3|e0)", "").replaceFirst("^" + FNC1, ""));
		}
		return gs1.said.of("GS1");
	}

	private void printed(String carrier) {
		var elements = PRINTED.matcher(carrier);
		var read = 0;
		while (elements.find() && elements.start() == read) {
			element(elements.group(1), elements.group(2));
			read = elements.end();
		}
		if (read < carrier.length()) {
			throw Udi.unreadable("must be of elements like (01)…(17)…(10)…");
		}
	}

	private void scanned(String carrier) {
		var rest = carrier;
		while (!rest.isEmpty()) {
			var identifier = rest.substring(0, Math.min(2, rest.length()));
			var end = end(identifier, rest);
			element(identifier, rest.substring(2, end));
			rest = rest.substring(end < rest.length() && rest.charAt(end) == FNC1 ? end + 1 : end);
		}
	}

	private static int end(String identifier, String rest) {
		var end = switch (identifier) {
			case "01" -> 16;
			case "11", "17" -> 8;
			default -> rest.indexOf(FNC1) < 0 ? rest.length() : rest.indexOf(FNC1);
		};
		if (end > rest.length() || end < 2) {
			throw Udi.unreadable("ends within an element");
		}
		return end;
	}

	private void element(String identifier, String value) {
		switch (identifier) {
			case "01" -> said.device(gtin(value));
			case "10" -> said.lot(text(value));
			case "21" -> said.serial(text(value));
			case "11" -> said.produced(date(value));
			case "17" -> said.expires(date(value));
			default -> throw Udi.unreadable("must be of GS1's (01), (10), (11), (17) and (21), HIBCC's + or ICCBBA's =");
		}
	}

	private static String gtin(String value) {
		if (!value.matches("\\d{14}") || !CheckDigits.gtin(value)) {
			throw Udi.unreadable("must have a GTIN of 14 digits whose check digit is right");
		}
		return value;
	}

	private static String text(String value) {
		if (!TEXT.matcher(value).matches()) {
			throw Udi.unreadable("must have lot and serial number of 1 to 20 characters that GS1 knows");
		}
		return value;
	}

	/** YYMMDD, in the century that is nearest (7.12 of the specifications). */
	private LocalDate date(String value) {
		if (value.length() != 6) {
			throw Udi.unreadable("must say dates as YYMMDD");
		}
		var away = Days.number(value, 0, 2) - thisYear % 100;
		var century = thisYear / 100 + (away >= 51 ? -1 : away <= -50 ? 1 : 0);
		return Days.of(century * 100 + Days.number(value, 0, 2), Days.number(value, 2, 4), Days.number(value, 4, 6));
	}
}
