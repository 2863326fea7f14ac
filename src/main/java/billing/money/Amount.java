package billing.money;

import concord.refusal.Refusal;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.Currency;

/**
 * An amount as a caller gives it: nobody has looked at it yet.
 *
 * @param value    a decimal, e.g. {@code "431.40"}
 * @param currency ISO 4217; the hospital's
 */
public record Amount(@NotNull BigDecimal value, @NotNull String currency) {

	private static final int MOST_DIGITS = 15;

	/** More than nothing, or refused. */
	public Money positive(String field, Currency ours) {
		if (value.signum() <= 0) {
			throw new Refusal.Invalid(field + ".value", "must be more than zero");
		}
		return money(field, ours);
	}

	/** Zero or more, or refused. */
	public Money notNegative(String field, Currency ours) {
		if (value.signum() < 0) {
			throw new Refusal.Invalid(field + ".value", "must not be negative");
		}
		return money(field, ours);
	}

	private Money money(String field, Currency ours) {
		if (!currency.equals(ours.getCurrencyCode())) {
			throw new Refusal.Invalid(field + ".currency", "must be " + ours.getCurrencyCode());
		}
		var decimals = ours.getDefaultFractionDigits();
		if (value.stripTrailingZeros().scale() > decimals || value.precision() - value.scale() > MOST_DIGITS) {
			throw new Refusal.Invalid(field + ".value",
					"must have at most %d decimals and %d digits before them".formatted(decimals, MOST_DIGITS));
		}
		return new Money(value, ours);
	}
}
