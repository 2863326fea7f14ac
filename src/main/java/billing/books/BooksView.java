package billing.books;

import billing.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A trial balance: debits and credits are the same, or something is broken. */
record BooksView(@Nullable LocalDate from, @Nullable LocalDate to, List<Line> lines, Money debits,
		Money credits) {

	/**
	 * @param payerCode  of a payer's receivable
	 * @param department of revenue
	 * @param place      of cash: the drawer or the bank
	 * @param balance    debits less credits
	 */
	record Line(String ledgerAccount, @Nullable String payerCode, @Nullable String department,
			@Nullable String place, Money debits, Money credits, Money balance) {
	}
}
