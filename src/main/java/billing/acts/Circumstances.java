package billing.acts;

import billing.accounts.AccountId;
import billing.acts.Assessment.Held;
import billing.acts.Assessment.Priced;
import billing.money.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that billing knows and an act's charge depends on.
 *
 * @param account   the patient's; {@code null} while billing has not heard of the patient
 * @param price     in force on the service date
 * @param payerCode the payer asked first on the service date; {@code null} where the patient pays
 */
public record Circumstances(@Nullable AccountId account, @Nullable Price price, @Nullable String payerCode) {

	/** What one costs, by one version of an entry of the price book. */
	public record Price(UUID priceId, int version, Money amount) {
	}

	/** The one place where a price meets an act. */
	public Assessment assess(ChargedAct act) {
		return act.bar().assessment().orElseGet(() -> unbarred(act));
	}

	private Assessment unbarred(ChargedAct act) {
		if (account == null) {
			return new Held(HeldReason.UNKNOWN_PATIENT);
		}
		if (act.codeFault() != null) {
			return new Held(HeldReason.of(act.codeFault()).orElse(HeldReason.UNKNOWN_CODE));
		}
		if (!act.counted()) {
			return new Held(HeldReason.UNKNOWN_UNIT);
		}
		return price == null ? new Held(HeldReason.UNPRICED) : priced(act, account, price);
	}

	private static Assessment priced(ChargedAct act, AccountId account, Price price) {
		var amount = price.amount().times(act.quantity());
		return amount.positive() ? new Priced(new FrozenPrice(account, amount, price.priceId(), price.version()))
				: new Held(HeldReason.NO_AMOUNT);
	}
}
