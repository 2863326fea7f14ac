package billing.events;

import java.util.UUID;
import org.jmolecules.event.annotation.DomainEvent;

/** What was ordered was done: its acts are charged by themselves, nothing more is expected. */
@DomainEvent(namespace = "billing", name = "OrderChargeFulfilled")
public record OrderChargeFulfilled(UUID plannedChargeId, int version, UUID patientId, UUID orderId,
		int orderVersion) implements OrderChargeEvent {
}
