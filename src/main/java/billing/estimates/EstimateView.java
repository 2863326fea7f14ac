package billing.estimates;

import billing.money.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a visit would come to.
 *
 * @param complete whether each item could be priced or is held by another's price
 * @param total    of those that could
 */
record EstimateView(boolean complete, List<Item> items, Sum total) {

	/**
	 * @param status   {@code billable}, {@code held} or {@code not-billable}: as its charge would be
	 * @param reason   why it is not billable
	 * @param priceId  the entry of the price book
	 * @param share    what the coverage leaves to the patient; {@code null} where that is not known, or who pays is
	 *                 the patient
	 * @param steps    how it comes to this, step by step
	 */
	record Item(String system, String code, LocalDate serviceDate, String status, @Nullable String reason,
			@Nullable UUID priceId, @Nullable Integer priceVersion, @Nullable String payerCode, @Nullable Sum sum,
			@Nullable Shared share, List<Step> steps) {
	}

	/** What the patient pays of what the payer is asked for. */
	record Shared(Money copay, Money deductible, Money coinsurance) {
	}

	/**
	 * @param kind   {@code modifier}, {@code contract}, {@code paid-by}, {@code discount}, {@code tax} or {@code
	 *               package}
	 * @param amount of a modifier what the charge came to by it, of the others what they take off or put on
	 */
	record Step(String kind, UUID id, int version, String name, String facts, Money amount) {
	}

	/**
	 * @param due        what is to be paid in the end
	 * @param patientDue what of it by the patient, {@code payerDue} by the payer; where nobody said what a coverage
	 *                   leaves to the patient, all by the payer, as it would be charged
	 */
	record Sum(Money amount, Money contractual, Money discount, Money tax, Money due, Money patientDue,
			Money payerDue) {

		static Sum zero(Currency currency) {
			var zero = Money.zero(currency);
			return new Sum(zero, zero, zero, zero, zero, zero, zero);
		}

		Sum plus(Sum other) {
			return new Sum(amount.plus(other.amount), contractual.plus(other.contractual), discount.plus(other.discount),
					tax.plus(other.tax), due.plus(other.due), patientDue.plus(other.patientDue),
					payerDue.plus(other.payerDue));
		}
	}
}
