package billing.events;

import java.util.UUID;
import org.jmolecules.event.annotation.DomainEvent;

/**
 * Nothing is expected of an order any more.
 *
 * @param reason {@code revoked}, {@code entered-in-error}, or {@code not-planned} where it was amended so
 */
@DomainEvent(namespace = "billing", name = "OrderChargeAborted")
public record OrderChargeAborted(UUID plannedChargeId, int version, UUID patientId, UUID orderId, int orderVersion,
		String reason) implements OrderChargeEvent {
}
