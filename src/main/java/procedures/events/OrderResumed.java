package procedures.events;

import java.util.UUID;
import org.jmolecules.event.annotation.DomainEvent;

/** An order that waited, or whose acts were withdrawn after it was completed, is to be acted on. */
@DomainEvent(namespace = "procedures", name = "OrderResumed")
public record OrderResumed(UUID orderId, int version, UUID patientId, OrderFacts facts)
		implements OrderEvent {
}
