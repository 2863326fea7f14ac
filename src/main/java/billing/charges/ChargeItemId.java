package billing.charges;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jmolecules.ddd.types.Identifier;

/** A charge. */
@Embeddable
record ChargeItemId(UUID chargeId) implements Identifier {
}
