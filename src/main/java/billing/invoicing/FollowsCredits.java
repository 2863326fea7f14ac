package billing.invoicing;

import billing.corrections.Change;
import java.util.UUID;

/** Has money on an invoice, and follows when something of the invoice is credited, in the same transaction. */
public interface FollowsCredits {

	/**
	 * @param change what happened: to the act, or with the bill alone
	 * @param why    coded where a charge was taken back, else somebody's words
	 */
	void credited(UUID invoiceId, Change change, String why);
}
