package billing.benefits;

import billing.money.Money;
import java.math.BigDecimal;
import org.jmolecules.ddd.types.ValueObject;

/**
 * What a coverage leaves to the patient.
 *
 * @param copay       of each day of service, before anything else
 * @param deductible  of each calendar year, before the payer pays
 * @param coinsurance percent of the rest
 */
record Terms(Money copay, Money deductible, BigDecimal coinsurance) implements ValueObject {

	/**
	 * @param copaid what other charges of that day bear of the copay already
	 * @param met    what other charges of that year bear of the deductible already
	 */
	Share share(Money amount, Money copaid, Money met) {
		var first = amount.atMost(left(copay, copaid));
		var second = amount.minus(first).atMost(left(deductible, met));
		var rest = amount.minus(first).minus(second);
		return new Share(first, second, rest.times(coinsurance.movePointLeft(2)));
	}

	/** Terms may have become less than what was used up under those before. */
	private static Money left(Money whole, Money used) {
		var left = whole.minus(used);
		return left.positive() ? left : Money.zero(whole.currency());
	}
}
