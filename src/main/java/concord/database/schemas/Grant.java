package concord.database.schemas;

import java.util.Comparator;

/** One right: {@code concord_billing} may {@code select} from {@code billing.charge}. */
record Grant(String table, String role, String right) implements Comparable<Grant> {

	private static final Comparator<Grant> ORDER =
			Comparator.comparing(Grant::table).thenComparing(Grant::role).thenComparing(Grant::right);

	@Override
	public int compareTo(Grant other) {
		return ORDER.compare(this, other);
	}

	@Override
	public String toString() {
		return "%s on %s for %s".formatted(right, table, role);
	}
}
