package billing.events;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jmolecules.event.annotation.DomainEvent;
import org.jspecify.annotations.Nullable;
import outbox.Event;

/**
 * Charges are on an invoice, with a number nobody else has. Its lines are frozen.
 *
 * @param payerCode who is billed; {@code null} where it is the patient
 * @param number    gapless in its series
 * @param chargeIds what it bills
 */
@DomainEvent(namespace = "billing", name = "InvoiceIssued")
public record InvoiceIssued(UUID invoiceId, int version, UUID patientId, UUID accountId,
		@Nullable String payerCode, String series, long number, LocalDate issuedOn, LocalDate dueOn,
		BigDecimal total, String currency, List<UUID> chargeIds) implements Event {

	@Override
	public UUID aggregateId() {
		return invoiceId;
	}
}
