package billing.pricing.contracts;

import billing.pricing.agreed.Method;
import billing.pricing.lists.Said;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jmolecules.ddd.types.ValueObject;

/**
 * One line of a list of contracts.
 *
 * @param contract the contract's number or name
 * @param value    of the charge in percent, or an amount of {@code currency}
 */
record RateRow(int line, Key key, String contract, Method method, BigDecimal value, String currency,
		LocalDate from, LocalDate to, String description) implements ValueObject, Said<RateRow> {

	/** Whom, what and which kind of visit it is for: empty where it is for any. */
	record Key(String payer, String system, String code, String visitClass) implements ValueObject {

		@Override
		public String toString() {
			return "%s %s%s".formatted(payer, code.isEmpty() ? "any act" : system + "|" + code,
					visitClass.isEmpty() ? "" : " in " + visitClass);
		}
	}

	boolean ofCharge() {
		return method == Method.PERCENT_OF_CHARGE;
	}

	BigDecimal percent() {
		return ofCharge() ? value : BigDecimal.ZERO;
	}

	BigDecimal amount() {
		return ofCharge() ? BigDecimal.ZERO : value;
	}

	@Override
	public RateRow until(LocalDate last, int line) {
		return new RateRow(line, key, contract, method, value, currency, from, last, description);
	}

	@Override
	public String facts() {
		return "%s: %s %s %s%s".formatted(contract, method.code, value.toPlainString(), ofCharge() ? "%" : currency,
				description.isEmpty() ? "" : ": " + description);
	}
}
