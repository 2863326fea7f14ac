package concord.database.schemas;

import java.util.Comparator;

/**
 * One right: {@code concord_billing} may {@code select} from {@code billing.charge}. What it is on is a table, a view or
 * a sequence; with parentheses, such as {@code outbox.digest()}, a function; without a point, a schema.
 */
record Grant(String on, String role, String right) implements Comparable<Grant> {

	private static final Comparator<Grant> ORDER =
			Comparator.comparing(Grant::on).thenComparing(Grant::role).thenComparing(Grant::right);

	/** As SQL says it. */
	String object() {
		if (on.endsWith("()")) {
			return "function " + on.substring(0, on.length() - 2);
		}
		return on.contains(".") ? on : "schema " + on;
	}

	@Override
	public int compareTo(Grant other) {
		return ORDER.compare(this, other);
	}

	@Override
	public String toString() {
		return "%s on %s for %s".formatted(right, object(), role);
	}
}
