package billing.pricing.agreed;

import java.time.LocalDate;
import org.jmolecules.ddd.types.ValueObject;

/** What who pays alone is let off in a period, the last day included. */
public record Discount(Rule rule, LocalDate from, LocalDate to) implements ValueObject {

	public boolean bearsOn(LocalDate day) {
		return !day.isBefore(from) && !day.isAfter(to);
	}
}
