package billing.pricing.calculation;

import billing.money.Money;
import billing.pricing.agreed.Rule;
import org.jmolecules.ddd.types.ValueObject;

/** What a modifier made of a price on its way to the charge. */
public record Step(Rule rule, Money after) implements ValueObject {
}
