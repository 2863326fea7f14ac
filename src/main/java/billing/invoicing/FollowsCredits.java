package billing.invoicing;

import billing.corrections.Change;
import billing.money.Money;
import java.util.UUID;

/** Has money on an invoice, and follows when something of the invoice is credited, in the same transaction. */
public interface FollowsCredits {

	/**
	 * @param credited just now
	 * @param change   what happened: to the act, or with the bill alone
	 * @param why      coded where a charge was taken back, else somebody's words
	 */
	void credited(UUID invoiceId, Money credited, Change change, String why);
}
