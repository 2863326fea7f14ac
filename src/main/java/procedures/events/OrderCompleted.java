package procedures.events;

import java.util.List;
import java.util.UUID;
import org.jmolecules.event.annotation.DomainEvent;

/**
 * What was ordered was done.
 *
 * @param procedureIds the acts that were performed for it, in the order they were documented
 */
@DomainEvent(namespace = "procedures", name = "OrderCompleted")
public record OrderCompleted(UUID orderId, int version, UUID patientId, List<UUID> procedureIds)
		implements OrderEvent {
}
