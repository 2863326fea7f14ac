package procedures.codes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import procedures.facts.Coding;

/**
 * How a code stands on a day: known and in force, or what is wrong with it.
 *
 * @param why     for people; {@code null} where nothing is wrong
 * @param system  its code system
 */
record Standing(String system, @Nullable String fault, @Nullable String why) {

	private static final String CODE = "code";

	/** Of a row that tells what the book of codes knows of a code. */
	static Standing of(ResultSet row, LocalDate day) throws SQLException {
		var system = row.getString("system");
		var code = row.getString("code");
		var use = row.getString("use");
		if (use == null) {
			return row.getString("other_use") == null
					? new Standing(system, Coding.UNKNOWN, "There is no code %s in %s.".formatted(code, system))
					: new Standing(system, Coding.NOT_IN_FORCE, "%s is not in force on %s.".formatted(code, day));
		}
		return use.equals(CODE) ? new Standing(system, null, null) : new Standing(system, Coding.UNKNOWN,
				"%s is a %s, and cannot stand by itself.".formatted(code, use));
	}
}
