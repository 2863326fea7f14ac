package billing.charges.shown;

import billing.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A charge, as lists and screens show it.
 *
 * @param definition   {@code performed-act}, or {@code manual} where no act stands behind it: then {@code
 *                     procedureId} is its own id
 * @param heldReason   why it waits, while held
 * @param reason       why it is not billable, or why it ended
 * @param amount       the whole of it; {@code null} until it was priced
 * @param priceVersion which version of the price book's entry it was priced with
 * @param quantity     a decimal string
 * @param late         its act was told of when its visit had ended
 * @param terms        what becomes of the amount; {@code null} until it was priced
 * @param why          step by step, where the charge is read by itself
 */
public record ChargeView(UUID id, int version, UUID procedureId, int procedureVersion, UUID patientId,
		UUID encounterId, String definition, String status, @Nullable String heldReason, @Nullable String reason,
		@Nullable Money amount, Coding code, List<String> modifiers, Quantity quantity, LocalDate serviceDate,
		@Nullable UUID priceId, @Nullable Integer priceVersion, boolean late, @Nullable TermsView terms,
		@Nullable WhyView why) {

	ChargeView with(WhyView why) {
		return new ChargeView(id, version, procedureId, procedureVersion, patientId, encounterId, definition, status,
				heldReason, reason, amount, code, modifiers, quantity, serviceDate, priceId, priceVersion, late, terms,
				why);
	}

	public record Coding(String system, String code) {
	}

	public record Quantity(String value, String unit) {
	}

	/**
	 * @param payerCode   the payer asked first; {@code null} where the patient pays
	 * @param contractual what the payer's contract takes off; negative where it pays more than is charged
	 * @param discount    what is let off
	 * @param tax         what is put on
	 * @param due         what is to be paid in the end
	 */
	public record TermsView(@Nullable String payerCode, Money contractual, Money discount, Money tax, Money due) {
	}
}
