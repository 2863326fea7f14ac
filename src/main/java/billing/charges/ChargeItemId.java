package billing.charges;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jmolecules.ddd.types.Identifier;
import outbox.TimeOrderedIds;

/** A charge. */
@Embeddable
record ChargeItemId(UUID chargeId) implements Identifier {

	static ChargeItemId next() {
		return new ChargeItemId(TimeOrderedIds.next());
	}
}
