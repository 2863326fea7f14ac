package billing.payments.refunds;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jmolecules.ddd.types.Identifier;

/** A refund. */
@Embeddable
record RefundId(UUID refundId) implements Identifier {
}
