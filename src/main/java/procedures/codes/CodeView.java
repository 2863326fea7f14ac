package procedures.codes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A code, as it is in force for a time.
 *
 * @param use         {@code code}, {@code heading} (gathers others, cannot be submitted) or {@code modifier}
 * @param effectiveTo the last day, inclusive; {@code null} while open
 */
record CodeView(String system, String code, String display, String use, LocalDate effectiveFrom,
		@Nullable LocalDate effectiveTo) {

	static CodeView of(ResultSet row) throws SQLException {
		return new CodeView(row.getString("system"), row.getString("code"), row.getString("display"),
				row.getString("use"), row.getObject("effective_from", LocalDate.class),
				row.getObject("effective_to", LocalDate.class));
	}

	boolean inForce(LocalDate day) {
		return !effectiveFrom.isAfter(day) && (effectiveTo == null || !effectiveTo.isBefore(day));
	}
}
