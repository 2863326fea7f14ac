package billing.payments.refunds;

import billing.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A refund as it stands.
 *
 * @param status {@code due}, {@code paid} or {@code cancelled}
 * @param place  from where it was paid
 */
record RefundView(UUID id, int version, UUID paymentId, UUID accountId, UUID patientId, Money amount,
		String reason, String status, @Nullable String place, Instant dueAt) {
}
