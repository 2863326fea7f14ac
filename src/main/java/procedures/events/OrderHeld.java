package procedures.events;

import java.util.UUID;
import org.jmolecules.event.annotation.DomainEvent;

/** An order waits, for a reason. */
@DomainEvent(namespace = "procedures", name = "OrderHeld")
public record OrderHeld(UUID orderId, int version, UUID patientId, String reason)
		implements OrderEvent {
}
