package billing.events;

import java.math.BigDecimal;
import java.util.UUID;
import org.jmolecules.event.annotation.DomainEvent;
import outbox.Event;

/**
 * Money is to be paid back: somebody's task.
 *
 * @param reason {@code withdrawn} where what was paid for was taken back, else in somebody's words
 */
@DomainEvent(namespace = "billing", name = "RefundDue")
public record RefundDue(UUID refundId, int version, UUID patientId, UUID accountId, UUID paymentId,
		BigDecimal amount, String currency, String reason) implements Event {

	@Override
	public UUID aggregateId() {
		return refundId;
	}
}
