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
 * @param subjectId what it is about, as its kind says; {@code chargeId} where that is a charge
 * @param reverses  the entry this one takes back
 * @param forPeriod the first day of the closed month it belongs to by its nature
 */
record EntryView(UUID id, String kind, UUID subjectId, @Nullable UUID chargeId, @Nullable UUID reverses,
		LocalDate serviceDate, LocalDate bookedOn, @Nullable LocalDate forPeriod, Instant postedAt, String actor,
		List<Line> postings) {

	/**
	 * @param payerCode  whose receivable it is, where it is a payer's
	 * @param department who earned it, where it is revenue
	 * @param place      the drawer or the bank, where it is cash
	 * @param amount     a debit is positive, a credit negative
	 */
	record Line(String ledgerAccount, @Nullable String payerCode, @Nullable String department,
			@Nullable String place, Money amount) {
	}
}
