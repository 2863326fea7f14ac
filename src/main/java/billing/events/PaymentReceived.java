package billing.events;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jmolecules.event.annotation.DomainEvent;
import outbox.Event;

/**
 * Money came in. All of it is unapplied until it is put against what is owed.
 *
 * @param method  {@code cash}, {@code card}, {@code transfer}, {@code cheque}
 * @param purpose {@code payment}, or {@code deposit}: given ahead, and put against something only when told
 */
@DomainEvent(namespace = "billing", name = "PaymentReceived")
public record PaymentReceived(UUID paymentId, int version, UUID patientId, UUID accountId, String method,
		String purpose, LocalDate receivedOn, BigDecimal amount, String currency) implements Event {

	@Override
	public UUID aggregateId() {
		return paymentId;
	}
}
