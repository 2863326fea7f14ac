package billing.acts;

import billing.accounts.AccountId;
import billing.money.Money;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jmolecules.ddd.types.ValueObject;

/**
 * What an act costs, once said: whatever the price book becomes later.
 *
 * @param amount       for the whole quantity
 * @param priceVersion the version of the price book's entry that was in force on the service date
 */
@Embeddable
public record FrozenPrice(AccountId accountId,
		@AttributeOverride(name = "value", column = @Column(name = "amount")) Money amount, UUID priceId,
		Integer priceVersion) implements ValueObject {
}
