package billing.books;

import concord.refusal.Refusal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;
import org.jmolecules.ddd.types.ValueObject;

/** An accounting period: a calendar month at the hospital. */
record Month(YearMonth yearMonth) implements ValueObject {

	private static final Pattern ISO = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])");

	/** @param text {@code 2025-03} */
	static Month of(String text) {
		if (!ISO.matcher(text).matches()) {
			throw new Refusal.Invalid("month", "must be a month, e.g. 2025-03");
		}
		return new Month(YearMonth.parse(text));
	}

	LocalDate firstDay() {
		return yearMonth.atDay(1);
	}

	boolean isOver(LocalDate today) {
		return yearMonth.atEndOfMonth().isBefore(today);
	}
}
