package procedures.codes.files;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Dates as files write them. */
final class Days {

	private Days() {
	}

	/** {@code 2025-01-31} */
	static Optional<LocalDate> iso(String text) {
		return parse(text, DateTimeFormatter.ISO_LOCAL_DATE);
	}

	/** {@code 20250131} */
	static Optional<LocalDate> basic(String text) {
		return parse(text, DateTimeFormatter.BASIC_ISO_DATE);
	}

	private static Optional<LocalDate> parse(String text, DateTimeFormatter format) {
		try {
			return Optional.of(LocalDate.parse(text, format)).filter(it -> it.getYear() >= 1900 && it.getYear() < 2200);
		}
		catch (DateTimeException e) {
			return Optional.empty();
		}
	}
}
