package billing.pricing.agreed;

import billing.money.Money;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;
import org.jmolecules.ddd.types.ValueObject;
import org.jspecify.annotations.Nullable;

/**
 * A rule of the hospital, at one version: what a modifier makes of a price, how much is let off who pays
 * alone, how much tax is due. Either a percentage or an amount for each of the quantity.
 *
 * @param percent  of the amount it meets; of a modifier what is left of it: {@code 150} is half as much again
 * @param amount   for each; of a modifier what it adds
 * @param position the lowest is applied first
 */
public record Rule(UUID ruleId, int version, String name, @Nullable BigDecimal percent, @Nullable Money amount,
		int position, Rounding rounding) implements ValueObject {

	private static final int TO_HUNDREDTHS = -2;

	/** What {@code base} becomes, as a modifier does it. */
	public Money modified(Money base, BigDecimal quantity) {
		return amount == null ? share(base, quantity) : base.plus(share(base, quantity));
	}

	/** The part of {@code base}: never more than the whole of it. */
	public Money part(Money base, BigDecimal quantity) {
		var part = share(base, quantity);
		return part.value().compareTo(base.value()) > 0 ? base : part;
	}

	/** What it says, as one reads it. */
	public String facts() {
		var value = amount == null ? Objects.requireNonNull(percent).toPlainString() + " %"
				: "%s %s each".formatted(amount.value().toPlainString(), amount.currency());
		return "%s, rounded %s".formatted(value, rounding.code);
	}

	private Money share(Money base, BigDecimal quantity) {
		var exact = amount != null ? amount.value().multiply(quantity)
				: base.value().multiply(Objects.requireNonNull(percent)).scaleByPowerOfTen(TO_HUNDREDTHS);
		return new Money(exact.setScale(base.value().scale(), rounding.mode), base.currency());
	}
}
