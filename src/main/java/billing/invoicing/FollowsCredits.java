package billing.invoicing;

import java.util.UUID;

/** Has money on an invoice, and follows when something of the invoice is credited, in the same transaction. */
public interface FollowsCredits {

	/** @param why coded where a charge was taken back: {@code amended}, {@code withdrawn} … */
	void credited(UUID invoiceId, String why);
}
