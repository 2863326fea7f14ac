package billing.charges.shown;

import billing.money.Money;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why a charge is what it is.
 *
 * @param price     the version of the price book's entry that was in force on the service date
 * @param steps     in the order they were taken
 * @param shares    who owes what of it, by the journal
 * @param decisions what people decided about it
 */
public record WhyView(@Nullable PriceUsed price, List<Step> steps, List<Share> shares, List<Decision> decisions) {

	/** @param amount for one of {@code unit} */
	public record PriceUsed(UUID id, int version, Money amount, String unit, LocalDate effectiveFrom,
			@Nullable LocalDate effectiveTo, String description) {
	}

	/**
	 * @param kind    {@code modifier}, {@code contract}, {@code paid-by}, {@code discount}, {@code tax} or {@code
	 *                package}
	 * @param version of the rule, contract or package that was used
	 * @param facts   what it says
	 * @param amount  of a modifier what the charge came to by it, of the others what they take off or put on
	 * @param paidBy  the act that carries what is paid for the day or the visit
	 */
	public record Step(String kind, UUID id, int version, String name, String facts, Money amount,
			@Nullable UUID paidBy) {
	}

	/** @param payerCode {@code null} for the patient */
	public record Share(@Nullable String payerCode, Money amount) {
	}

	/**
	 * @param decision {@code not-billable}, {@code repriced}, {@code entered}, {@code authorised} or {@code
	 *                 withdrawn}
	 * @param reason   coded, or in words
	 */
	public record Decision(String decision, String reason, String by, OffsetDateTime at) {
	}
}
