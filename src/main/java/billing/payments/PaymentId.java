package billing.payments;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jmolecules.ddd.types.Identifier;

/** A payment. */
@Embeddable
record PaymentId(UUID paymentId) implements Identifier {
}
