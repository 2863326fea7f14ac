package billing.pricing.calculation;

import billing.money.Money;
import java.util.UUID;
import org.jmolecules.ddd.types.ValueObject;

/** What one costs, by one version of an entry of the price book. */
public record UnitPrice(UUID priceId, int version, Money amount) implements ValueObject {
}
