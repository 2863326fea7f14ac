package outbox.replaying;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import outbox.replaying.Difference.Kind;

/** Goes through the same question's answers of both databases side by side, in the order of their keys. */
record Comparing(Connection here, Connection copy, Consumer<Difference> found) {

	private static final int ROWS = 1_000;
	private static final String IN_ORDER = "select key, facts::text from (%s) as shown order by key collate \"C\"";

	void compare(String what, String query) throws SQLException {
		try (var left = here.createStatement(); var right = copy.createStatement()) {
			left.setFetchSize(ROWS);
			right.setFetchSize(ROWS);
			var mine = new Rows(left.executeQuery(IN_ORDER.formatted(query)));
			var theirs = new Rows(right.executeQuery(IN_ORDER.formatted(query)));
			while (mine.key != null || theirs.key != null) {
				step(what, mine, theirs);
			}
		}
	}

	private void step(String what, Rows mine, Rows theirs) throws SQLException {
		var order = order(mine.key, theirs.key);
		if (order < 0) {
			found.accept(new Difference(what, String.valueOf(mine.key), Kind.MISSING_IN_THE_COPY, mine.facts, "{}"));
			mine.next();
		}
		else if (order > 0) {
			found.accept(new Difference(what, String.valueOf(theirs.key), Kind.MISSING_HERE, "{}", theirs.facts));
			theirs.next();
		}
		else {
			if (!mine.facts.equals(theirs.facts)) {
				found.accept(new Difference(what, String.valueOf(mine.key), Kind.DIFFERENT, mine.facts, theirs.facts));
			}
			mine.next();
			theirs.next();
		}
	}

	/** Byte by byte, as PostgreSQL's {@code "C"} does; who is at the end comes last. */
	private static int order(@Nullable String mine, @Nullable String theirs) {
		if (mine == null || theirs == null) {
			return mine == null ? 1 : -1;
		}
		return Arrays.compareUnsigned(mine.getBytes(StandardCharsets.UTF_8), theirs.getBytes(StandardCharsets.UTF_8));
	}

	private static final class Rows {

		private final ResultSet rows;
		private @Nullable String key;
		private String facts = "";

		Rows(ResultSet rows) throws SQLException {
			this.rows = rows;
			next();
		}

		void next() throws SQLException {
			var more = rows.next();
			key = more ? rows.getString("key") : null;
			facts = more ? rows.getString("facts") : "";
		}
	}
}
