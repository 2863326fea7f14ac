package billing.pricing;

import billing.money.Money;
import java.time.LocalDate;
import org.jmolecules.ddd.types.ValueObject;

/**
 * One line of a price list.
 *
 * @param line where in the file
 * @param from the first day it is in force
 * @param to   the last day, inclusive; {@link #OPEN} where there is none yet
 */
record PriceRow(int line, Key key, Money amount, LocalDate from, LocalDate to, String description)
		implements ValueObject {

	static final LocalDate OPEN = LocalDate.MAX;

	/** What a price is for. */
	record Key(String system, String code) implements ValueObject {
	}
}
