package billing.adjustments;

import billing.money.Money;
import java.util.UUID;

/** Something that is let off an invoice, and stands. */
record AdjustmentView(UUID id, UUID invoiceId, String kind, String reason, Money amount) {

	static AdjustmentView of(Adjustments.Standing it) {
		return new AdjustmentView(it.adjustmentId(), it.invoiceId(), it.kind(), it.reason(), it.money());
	}
}
