package billing.planned;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jmolecules.ddd.types.Identifier;

/** A charge that is expected. */
@Embeddable
record PlannedChargeId(UUID plannedChargeId) implements Identifier {
}
