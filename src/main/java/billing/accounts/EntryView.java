package billing.accounts;

import billing.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of an account's journal: why an amount is what it is.
 *
 * @param reverses the entry this one takes back
 */
record EntryView(UUID id, String kind, UUID chargeId, @Nullable UUID reverses, LocalDate serviceDate,
		LocalDate bookedOn, Instant postedAt, String actor, List<Line> postings) {

	/**
	 * @param payerCode  whose receivable it is, where it is a payer's
	 * @param department who earned it, where it is revenue
	 * @param amount     a debit is positive, a credit negative
	 */
	record Line(String ledgerAccount, @Nullable String payerCode, @Nullable String department, Money amount) {
	}
}
