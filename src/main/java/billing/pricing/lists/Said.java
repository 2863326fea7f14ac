package billing.pricing.lists;

import java.time.LocalDate;

/** What one line of a list says of something, for a period. */
public interface Said<R extends Said<R>> {

	/** A period that has no end yet. */
	LocalDate OPEN = LocalDate.MAX;

	/** Where in the file; 0 where it was said before. */
	int line();

	/** What it is said of: of one key nothing is said twice for a day. */
	Object key();

	/** The first day it is in force. */
	LocalDate from();

	/** The last day, inclusive; {@link #OPEN} where there is none yet. */
	LocalDate to();

	/** The same, but in force until {@code last}, as said on {@code line}. */
	R until(LocalDate last, int line);

	/** All it says, the key and the period left out, as one reads it. */
	String facts();

	default boolean says(Said<?> other) {
		return to().equals(other.to()) && facts().equals(other.facts());
	}

	/** Says the same, only that it ends earlier. */
	default boolean ends(Said<?> before) {
		return to().isBefore(before.to()) && facts().equals(before.facts());
	}
}
