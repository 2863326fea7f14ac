package concord.csv;

import concord.refusal.Refusal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The cells of one line, by the names of their columns. What a cell may hold, the values know. */
public record Row(Map<String, Integer> columns, List<String> cells) {

	private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\uFFFD]");

	public String text(String column) {
		var text = cells.get(columns.getOrDefault(column, 0));
		if (UNPRINTABLE.matcher(text).find()) {
			throw new Refusal.Invalid(column, "must be printable text in UTF-8, on one line");
		}
		return text;
	}

	/** {@code null} where the cell is empty. */
	public @Nullable String optional(String column) {
		var text = text(column);
		return text.isEmpty() ? null : text;
	}

	/** ISO 8601; {@code null} where the cell is empty. */
	public @Nullable LocalDate day(String column) {
		var text = optional(column);
		try {
			return text == null ? null : LocalDate.parse(text);
		}
		catch (DateTimeParseException e) {
			throw new Refusal.Invalid(column, "must be a date, such as 2025-03-01");
		}
	}

	/** {@code true} or {@code false}; yes where the cell is empty. */
	public boolean unlessDenied(String column) {
		var text = text(column);
		if (!text.matches("(true|false)?")) {
			throw new Refusal.Invalid(column, "must be true or false");
		}
		return !text.equals("false");
	}
}
