package billing.accounts;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jmolecules.ddd.types.Identifier;

/** A patient's account. */
@Embeddable
public record AccountId(UUID accountId) implements Identifier {
}
