package procedures.events;

import java.util.UUID;
import org.jmolecules.event.annotation.DomainEvent;

/** An order never was; the record of it was an error. Final. */
@DomainEvent(namespace = "procedures", name = "OrderEnteredInError")
public record OrderEnteredInError(UUID orderId, int version, UUID patientId, String reason)
		implements OrderEvent {
}
