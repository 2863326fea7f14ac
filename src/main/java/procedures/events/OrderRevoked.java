package procedures.events;

import java.util.UUID;
import org.jmolecules.event.annotation.DomainEvent;

/** An order is withdrawn. What was performed for it was performed; nothing else comes of it. */
@DomainEvent(namespace = "procedures", name = "OrderRevoked")
public record OrderRevoked(UUID orderId, int version, UUID patientId, String reason)
		implements OrderEvent {
}
