package billing.pricing;

import billing.pricing.PriceRow.Key;
import java.time.LocalDate;
import java.util.UUID;
import org.jmolecules.ddd.types.ValueObject;
import outbox.TimeOrderedIds;

/**
 * An entry of the price book at one version: what {@code row} says. An entry is a code's price from a day on;
 * said again with another amount or end it becomes its next version, and the version before is kept,
 * superseded.
 */
record Price(UUID priceId, int version, PriceRow row) implements ValueObject {

	static Price first(PriceRow row) {
		return new Price(TimeOrderedIds.next(), 1, row);
	}

	Price next(PriceRow row) {
		return new Price(priceId, version + 1, row);
	}

	Key key() {
		return row.key();
	}

	LocalDate from() {
		return row.from();
	}

	boolean says(PriceRow other) {
		return row.amount().equals(other.amount()) && row.to().equals(other.to())
				&& row.description().equals(other.description());
	}

	boolean overlaps(Price later) {
		return !row.to().isBefore(later.from());
	}
}
