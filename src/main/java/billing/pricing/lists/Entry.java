package billing.pricing.lists;

import java.time.LocalDate;
import java.util.UUID;
import org.jmolecules.ddd.types.ValueObject;
import outbox.TimeOrderedIds;

/**
 * An entry of a book at one version: what {@code row} says, from a day on. Said again with anything else it
 * becomes its next version, and the version before is kept, superseded: who used it names it.
 */
public record Entry<R extends Said<R>>(UUID id, int version, R row) implements ValueObject {

	static <R extends Said<R>> Entry<R> first(R row) {
		return new Entry<>(TimeOrderedIds.next(), 1, row);
	}

	Entry<R> next(R row) {
		return new Entry<>(id, version + 1, row);
	}

	LocalDate from() {
		return row.from();
	}

	boolean overlaps(Entry<R> later) {
		return !row.to().isBefore(later.from());
	}
}
