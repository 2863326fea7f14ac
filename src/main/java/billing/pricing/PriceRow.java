package billing.pricing;

import billing.money.Money;
import billing.pricing.lists.Said;
import java.time.LocalDate;
import org.jmolecules.ddd.types.ValueObject;

/**
 * One line of a price list.
 *
 * @param amount for one of the unit
 * @param tax    the category it is taxed by; empty where it is free of tax
 * @param department who earns it
 */
record PriceRow(int line, Key key, Money amount, LocalDate from, LocalDate to, String description, String tax,
		String department) implements ValueObject, Said<PriceRow> {

	/** Who earns what no department is said of. */
	static final String GENERAL = "general";

	/**
	 * What a price is for.
	 *
	 * @param unit UCUM; {@code 1} counts
	 */
	record Key(String system, String code, String unit) implements ValueObject {

		@Override
		public String toString() {
			return "%s|%s%s".formatted(system, code, unit.equals("1") ? "" : " in " + unit);
		}
	}

	@Override
	public PriceRow until(LocalDate last, int line) {
		return new PriceRow(line, key, amount, from, last, description, tax, department);
	}

	@Override
	public String facts() {
		return "%s %s%s%s%s".formatted(amount.value().toPlainString(), amount.currency(),
				tax.isEmpty() ? "" : ", tax " + tax, department.equals(GENERAL) ? "" : ", earned by " + department,
				description.isEmpty() ? "" : ": " + description);
	}
}
