package billing.events;

import java.math.BigDecimal;
import java.util.UUID;

/** What of a payment is put against one invoice. */
public record AllocatedAmount(UUID invoiceId, BigDecimal amount) {
}
