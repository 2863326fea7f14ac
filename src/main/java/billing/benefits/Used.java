package billing.benefits;

import billing.money.Money;
import java.math.BigDecimal;
import org.jmolecules.ddd.types.ValueObject;

/**
 * The newest terms of a coverage, and what charges bear of them already.
 *
 * @param version of the terms
 * @param copaid  of that day's copay
 * @param met     of that year's deductible
 */
record Used(int version, BigDecimal copay, BigDecimal deductible, BigDecimal coinsurance, BigDecimal copaid,
		BigDecimal met) implements ValueObject {

	Share share(Money amount) {
		var terms = new Terms(in(copay, amount), in(deductible, amount), coinsurance);
		return terms.share(amount, in(copaid, amount), in(met, amount));
	}

	/** As if a charge bore so much more. */
	Used beside(BigDecimal moreCopaid, BigDecimal moreMet) {
		return new Used(version, copay, deductible, coinsurance, copaid.add(moreCopaid), met.add(moreMet));
	}

	private static Money in(BigDecimal value, Money amount) {
		return new Money(value, amount.currency());
	}
}
