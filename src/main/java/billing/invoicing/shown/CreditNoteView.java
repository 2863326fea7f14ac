package billing.invoicing.shown;

import billing.invoicing.shown.InvoiceView.Line;
import billing.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A credit note, which stays as it was issued.
 *
 * @param number    as it is printed, as {@code invoiceNumber} is
 * @param payerCode who was billed; {@code null} where it is the patient
 * @param reason    coded where a charge was taken back, else somebody's words
 * @param lines     of the invoice, that are taken back
 */
record CreditNoteView(UUID id, String number, UUID invoiceId, String invoiceNumber, UUID accountId, UUID patientId,
		@Nullable String payerCode, LocalDate issuedOn, String reason, Money total, List<Line> lines) {
}
