package procedures.supplies.udi;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * ICCBBA's ISBT 128 for products of human origin: {@code =/} processor and product (the device identifier),
 * {@code =,} serial number, {@code =} donation (kept as the lot where none is said), {@code =>} expiry and
 * {@code =}} production date as CYYJJJ, {@code &,1} lot. Its structures carry no check character; lengths and
 * alphabets are checked.
 */
final class Iccbba {

	private Iccbba() {
	}

	private static final Pattern ELEMENT = Pattern.compile("""
			=/(?<product>[A-Z0-9]{16})|=,(?<serial>[A-Z0-9]{6})|=>(?<expires>\\d{6})|=\\}(?<produced>\\d{6})\
			|&,1(?<lot>[A-Z0-9]{18})|=(?<donation>[A-Z0-9]{15})""");

	static Udi parse(String carrier) {
		var said = new Production();
		var elements = ELEMENT.matcher(carrier);
		var donation = "";
		var lot = "";
		var read = 0;
		while (elements.find() && elements.start() == read) {
			read = elements.end();
			take(elements, said);
			donation = elements.group("donation") == null ? donation : elements.group("donation");
			lot = elements.group("lot") == null ? lot : elements.group("lot");
		}
		if (read < carrier.length()) {
			throw Udi.unreadable("must be of ICCBBA's =/ (16 characters), =, (6), = (15), => (6), =} (6) and &,1 (18)");
		}
		if (!lot.isEmpty() || !donation.isEmpty()) {
			said.lot(lot.isEmpty() ? donation : lot);
		}
		return said.of("ICCBBA");
	}

	private static void take(Matcher element, Production said) {
		if (element.group("product") != null) {
			said.device(element.group("product"));
		}
		if (element.group("serial") != null) {
			said.serial(element.group("serial"));
		}
		if (element.group("expires") != null) {
			said.expires(day(element.group("expires")));
		}
		if (element.group("produced") != null) {
			said.produced(day(element.group("produced")));
		}
	}

	/** A digit for the century since 2000, two for the year, three for its day. */
	private static LocalDate day(String digits) {
		return Days.ofDay(2000 + Days.number(digits, 0, 3), Days.number(digits, 3, 6));
	}
}
