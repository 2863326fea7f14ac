package billing.events;

import java.util.UUID;
import org.jmolecules.event.annotation.DomainEvent;
import outbox.Event;

/** What was to be paid back is paid back. */
@DomainEvent(namespace = "billing", name = "RefundPaid")
public record RefundPaid(UUID refundId, int version, UUID patientId, UUID accountId) implements Event {

	@Override
	public UUID aggregateId() {
		return refundId;
	}
}
