package billing.settlement;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jmolecules.ddd.types.Identifier;

/** That an account was settled once. */
@Embeddable
record SettlementId(UUID settlementId) implements Identifier {
}
