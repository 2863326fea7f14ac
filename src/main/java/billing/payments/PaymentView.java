package billing.payments;

import billing.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A payment as it stands.
 *
 * @param status      {@code received} or {@code reversed}
 * @param refunded    paid back or to be paid back
 * @param unapplied   what is still free
 * @param allocations what it is put against; {@code null} in lists
 */
record PaymentView(UUID id, int version, UUID accountId, UUID patientId, String method, String purpose,
		String place, String reference, LocalDate receivedOn, String status, Money amount, Money allocated,
		Money refunded, Money unapplied, @Nullable List<Part> allocations) {

	record Part(UUID invoiceId, Money amount) {
	}
}
