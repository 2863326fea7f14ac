package billing.events;

import java.util.UUID;
import org.jmolecules.event.annotation.DomainEvent;
import outbox.Event;

/** What was to be paid back is not: it is unapplied again. */
@DomainEvent(namespace = "billing", name = "RefundCancelled")
public record RefundCancelled(UUID refundId, int version, UUID patientId, UUID accountId) implements Event {

	@Override
	public UUID aggregateId() {
		return refundId;
	}
}
