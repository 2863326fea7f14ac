package billing.charges;

import billing.money.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A charge, as lists and screens show it.
 *
 * @param heldReason   why it waits, while held
 * @param reason       why it is not billable, or why it ended
 * @param amount       {@code null} until it was priced
 * @param priceVersion which version of the price book's entry it was priced with
 * @param quantity     a decimal string
 */
record ChargeView(UUID id, int version, UUID procedureId, int procedureVersion, UUID patientId,
		UUID encounterId, String status, @Nullable String heldReason, @Nullable String reason,
		@Nullable Money amount, Coding code, Quantity quantity, LocalDate serviceDate, @Nullable UUID priceId,
		@Nullable Integer priceVersion) {

	record Coding(String system, String code) {
	}

	record Quantity(String value, String unit) {
	}
}
