package concord.web;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.regex.Pattern;

/**
 * A date as far as it is known, as FHIR's {@code date}: {@code 1980}, {@code 1980-04} or {@code 1980-04-02}.
 *
 * @param first the first day it may mean
 */
public record PartialDate(LocalDate first, Precision precision) {

	/** How much of it is known. */
	public enum Precision {
		YEAR, MONTH, DAY
	}

	public static final String PATTERN = "\\d{4}(-\\d\\d(-\\d\\d)?)?";

	private static final Pattern ISO = Pattern.compile(PATTERN);

	private static final int LENGTH_OF_YEAR = 4;

	private static final int LENGTH_OF_MONTH = 7;

	public PartialDate {
		first = switch (precision) {
			case YEAR -> first.withDayOfYear(1);
			case MONTH -> first.withDayOfMonth(1);
			case DAY -> first;
		};
	}

	public static PartialDate of(LocalDate day) {
		return new PartialDate(day, Precision.DAY);
	}

	/** @throws DateTimeException where it is none of the three, or no such date */
	@JsonCreator
	public static PartialDate of(String text) {
		if (!ISO.matcher(text).matches()) {
			throw new DateTimeException("not a date");
		}
		return switch (text.length()) {
			case LENGTH_OF_YEAR -> new PartialDate(Year.parse(text).atDay(1), Precision.YEAR);
			case LENGTH_OF_MONTH -> new PartialDate(YearMonth.parse(text).atDay(1), Precision.MONTH);
			default -> of(LocalDate.parse(text));
		};
	}

	/** The last day it may mean. */
	public LocalDate last() {
		return switch (precision) {
			case YEAR -> first.plusYears(1).minusDays(1);
			case MONTH -> first.plusMonths(1).minusDays(1);
			case DAY -> first;
		};
	}

	@JsonValue
	@Override
	public String toString() {
		return switch (precision) {
			case YEAR -> first.toString().substring(0, LENGTH_OF_YEAR);
			case MONTH -> first.toString().substring(0, LENGTH_OF_MONTH);
			case DAY -> first.toString();
		};
	}
}
