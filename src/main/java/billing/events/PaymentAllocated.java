package billing.events;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jmolecules.event.annotation.DomainEvent;
import outbox.Event;

/**
 * What a payment is put against, as it is now: the whole of it, not the change.
 *
 * @param allocations empty where nothing is left of them
 * @param unapplied   what of the payment is still free
 */
@DomainEvent(namespace = "billing", name = "PaymentAllocated")
public record PaymentAllocated(UUID paymentId, int version, UUID patientId, UUID accountId,
		List<AllocatedAmount> allocations, BigDecimal unapplied, String currency) implements Event {

	@Override
	public UUID aggregateId() {
		return paymentId;
	}
}
