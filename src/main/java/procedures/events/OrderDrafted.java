package procedures.events;

import java.util.UUID;
import org.jmolecules.event.annotation.DomainEvent;

/** An order is being written; nobody acts on it yet. */
@DomainEvent(namespace = "procedures", name = "OrderDrafted")
public record OrderDrafted(UUID orderId, int version, UUID patientId, OrderFacts facts)
		implements OrderEvent {
}
