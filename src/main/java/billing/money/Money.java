package billing.money;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.jmolecules.ddd.types.ValueObject;

/**
 * An amount of money. It has exactly its currency's decimals (ISO 4217 minor unit): one that has not cannot
 * exist, so sums are exact. Rounding happens once, where a price meets a quantity: half up.
 *
 * @param value    a decimal string in the API, e.g. {@code "431.40"}
 * @param currency ISO 4217
 */
@Embeddable
public record Money(@JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal value, Currency currency)
		implements ValueObject {

	/** Refuses, by ArithmeticException, an amount the currency has no coins for. */
	public Money {
		value = value.setScale(currency.getDefaultFractionDigits(), RoundingMode.UNNECESSARY);
	}

	public static Money zero(Currency currency) {
		return new Money(BigDecimal.ZERO, currency);
	}

	/** This for each of {@code quantity}, rounded half up to the currency's decimals. */
	public Money times(BigDecimal quantity) {
		var exact = value.multiply(quantity);
		return new Money(exact.setScale(currency.getDefaultFractionDigits(), RoundingMode.HALF_UP), currency);
	}

	public Money plus(Money other) {
		return new Money(value.add(other.in(currency)), currency);
	}

	public Money minus(Money other) {
		return plus(other.negated());
	}

	public Money atMost(Money other) {
		return value.compareTo(other.in(currency)) <= 0 ? this : other;
	}

	public Money negated() {
		return new Money(value.negate(), currency);
	}

	public boolean positive() {
		return value.signum() > 0;
	}

	private BigDecimal in(Currency wanted) {
		if (!currency.equals(wanted)) {
			throw new IllegalArgumentException("amounts of two currencies do not add up");
		}
		return value;
	}
}
