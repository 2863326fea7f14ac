package billing.events;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jmolecules.event.annotation.DomainEvent;
import outbox.Event;

/**
 * Lines of an invoice are taken back by a credit note. What they billed may be billed again, if it still is
 * charged.
 *
 * @param number    the note's, gapless in its series
 * @param reason    {@code amended}, {@code withdrawn} … where the charge was taken back, else in somebody's
 *                  words
 * @param total     what is credited
 * @param cancelled whether the invoice as a whole is void
 */
@DomainEvent(namespace = "billing", name = "InvoiceCredited")
public record InvoiceCredited(UUID invoiceId, int version, UUID patientId, UUID accountId, UUID creditNoteId,
		String series, long number, LocalDate issuedOn, String reason, BigDecimal total, String currency,
		List<UUID> chargeIds, boolean cancelled) implements Event {

	@Override
	public UUID aggregateId() {
		return invoiceId;
	}
}
