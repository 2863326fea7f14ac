package billing.events;

import java.time.LocalDate;
import java.util.UUID;
import org.jmolecules.event.annotation.DomainEvent;
import outbox.Event;

/** Nothing is owed on an account any more. Each time that comes about is a settlement of its own. */
@DomainEvent(namespace = "billing", name = "AccountSettled")
public record AccountSettled(UUID settlementId, int version, UUID patientId, UUID accountId, LocalDate settledOn)
		implements Event {

	@Override
	public UUID aggregateId() {
		return settlementId;
	}
}
