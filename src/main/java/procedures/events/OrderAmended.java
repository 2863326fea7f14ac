package procedures.events;

import java.util.UUID;
import org.jmolecules.event.annotation.DomainEvent;

/**
 * Something else is ordered; carries all of it as it is now.
 *
 * @param status FHIR request-status at this version: {@code draft}, {@code active} or {@code on-hold}
 */
@DomainEvent(namespace = "procedures", name = "OrderAmended")
public record OrderAmended(UUID orderId, int version, UUID patientId, String status, OrderFacts facts,
		String reason) implements OrderEvent {

	/** Whether nobody acts on it yet. */
	public boolean draft() {
		return status.equals("draft");
	}
}
