package procedures.supplies.udi;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;

/** Dates as the agencies write them: digits, without separators. */
final class Days {

	private Days() {
	}

	/** A month, a day and a year of four digits; day 0 is the last of the month (GS1 General Specifications 3.4). */
	static LocalDate of(int year, int month, int day) {
		try {
			return day == 0 ? YearMonth.of(year, month).atEndOfMonth() : LocalDate.of(year, month, day);
		}
		catch (DateTimeException e) {
			throw Udi.unreadable("must say dates that are in the calendar");
		}
	}

	static LocalDate ofDay(int year, int dayOfYear) {
		try {
			return LocalDate.ofYearDay(year, dayOfYear);
		}
		catch (DateTimeException e) {
			throw Udi.unreadable("must say dates that are in the calendar");
		}
	}

	static int number(String text, int from, int to) {
		var digits = to <= text.length() ? text.substring(from, to) : "";
		if (digits.isEmpty() || !digits.chars().allMatch(it -> it >= '0' && it <= '9')) {
			throw Udi.unreadable("must say dates in digits");
		}
		return Integer.parseInt(digits);
	}
}
