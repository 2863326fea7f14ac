package billing.pricing.calculation;

import billing.money.Money;
import billing.pricing.agreed.Rate;
import billing.pricing.agreed.Rule;
import java.util.UUID;
import org.jmolecules.ddd.types.ValueObject;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a charge: what its payer's contract allows, what is let off, what tax is due.
 *
 * @param contractual what the contract takes off; negative where it pays more than is charged
 * @param discount    what who pays alone is let off
 * @param rate        what the contract says of the line itself
 * @param paying      the rate by which it is paid: its own, or that of the line that carries day or visit
 * @param paidBy      the line that carries what is paid for the day or the visit, where this is not the one
 * @param discountRule why there is a discount
 */
public record Terms(Money contractual, Money discount, Money tax, @Nullable Rate rate, @Nullable Rate paying,
		@Nullable UUID paidBy, @Nullable Rule discountRule, @Nullable Rule taxRule) implements ValueObject {

	public Terms {
		if (discount.value().signum() < 0 || tax.value().signum() < 0) {
			throw new IllegalArgumentException("neither a discount nor a tax is negative");
		}
	}

	/** What is to be paid in the end of a charge of {@code gross}. */
	public Money due(Money gross) {
		return gross.minus(contractual).minus(discount).plus(tax);
	}
}
