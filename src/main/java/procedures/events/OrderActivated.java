package procedures.events;

import java.util.UUID;
import org.jmolecules.event.annotation.DomainEvent;

/** An order is given: it may be acted on. */
@DomainEvent(namespace = "procedures", name = "OrderActivated")
public record OrderActivated(UUID orderId, int version, UUID patientId, OrderFacts facts)
		implements OrderEvent {
}
