package billing.benefits;

import billing.money.Money;
import org.jmolecules.ddd.types.ValueObject;

/** How one charge is shared. What is not the patient's is the payer's: together they are the charge. */
public record Share(Money copay, Money deductible, Money coinsurance) implements ValueObject {

	public Money patients() {
		return copay.plus(deductible).plus(coinsurance);
	}
}
