package billing.pricing.rules;

import billing.pricing.agreed.Rounding;
import billing.pricing.lists.Said;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jmolecules.ddd.types.ValueObject;

/**
 * One line of a list of rules.
 *
 * @param method   {@code percent} or {@code amount}
 * @param position the lowest is applied first
 */
record RuleRow(int line, Key key, String method, BigDecimal value, String currency, int position,
		Rounding rounding, LocalDate from, LocalDate to, String description)
		implements ValueObject, Said<RuleRow> {

	static final String PERCENT = "percent";
	static final String AMOUNT = "amount";

	record Key(RuleKind kind, String name) implements ValueObject {

		@Override
		public String toString() {
			return "%s %s".formatted(kind.code, name);
		}
	}

	BigDecimal percent() {
		return method.equals(PERCENT) ? value : BigDecimal.ZERO;
	}

	BigDecimal amount() {
		return method.equals(AMOUNT) ? value : BigDecimal.ZERO;
	}

	@Override
	public RuleRow until(LocalDate last, int line) {
		return new RuleRow(line, key, method, value, currency, position, rounding, from, last, description);
	}

	@Override
	public String facts() {
		return "%s %s, position %d, rounded %s%s".formatted(value.toPlainString(),
				method.equals(PERCENT) ? "%" : currency + " each", position, rounding.code,
				description.isEmpty() ? "" : ": " + description);
	}
}
