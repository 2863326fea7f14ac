package billing.events;

import java.util.UUID;
import org.jmolecules.event.annotation.DomainEvent;
import outbox.Event;

/** A payment did not come after all: a cheque bounced, a transfer was recalled. What it paid is owed again. */
@DomainEvent(namespace = "billing", name = "PaymentReversed")
public record PaymentReversed(UUID paymentId, int version, UUID patientId, UUID accountId, String reason)
		implements Event {

	@Override
	public UUID aggregateId() {
		return paymentId;
	}
}
