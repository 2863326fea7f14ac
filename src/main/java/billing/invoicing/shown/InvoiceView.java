package billing.invoicing.shown;

import billing.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invoice as it stands.
 *
 * @param number    as it is printed
 * @param payerCode who is billed; {@code null} where it is the patient
 * @param status    {@code issued}, {@code balanced} or {@code cancelled}
 * @param total     what its lines come to
 * @param credited  what of it was credited, {@code allocated} paid, {@code adjusted} let off
 * @param open      what is still to be paid
 * @param lines     {@code null} in lists
 */
public record InvoiceView(UUID id, int version, String number, UUID accountId, UUID patientId,
		@Nullable String payerCode, String status, LocalDate issuedOn, LocalDate dueOn, Money total, Money credited,
		Money allocated, Money adjusted, Money open, @Nullable List<Line> lines,
		@Nullable List<CreditNote> creditNotes) {

	/**
	 * @param quantity a decimal
	 * @param credited whether a credit note took it back
	 */
	public record Line(int line, UUID chargeId, String codeSystem, String code, String quantity, String unit,
			LocalDate serviceDate, Money amount, boolean credited) {
	}

	public record CreditNote(UUID id, String number, LocalDate issuedOn, String reason, Money total, List<Integer> lines) {
	}

	/** A document's number as it is printed. */
	static String number(String series, long number) {
		return "%s-%06d".formatted(series, number);
	}
}
