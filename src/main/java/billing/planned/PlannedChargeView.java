package billing.planned;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is expected, as the API shows it: without an amount, for nothing of it is owed.
 *
 * @param status planned, fulfilled or aborted
 */
record PlannedChargeView(UUID id, UUID orderId, UUID patientId, String status, @Nullable String reason,
		String codeSystem, String code, BigDecimal quantity, String unit, @Nullable LocalDate expectedOn, int version) {
}
