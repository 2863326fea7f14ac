package billing.acts;

import billing.accounts.AccountId;
import billing.acts.Assessment.Held;
import billing.acts.Assessment.NotBillable;
import billing.acts.Assessment.Priced;
import billing.money.Money;
import billing.pricing.calculation.Line;
import billing.pricing.calculation.Line.Frozen;
import billing.pricing.calculation.Quote;
import billing.pricing.calculation.Result;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All that billing knows and an act's charge depends on, as far as it is the act's own.
 *
 * @param account     the patient's; {@code null} while billing has not heard of the patient
 * @param quote       by the books, on the service date
 * @param payerCode   the payer asked first on the service date; empty where the patient pays
 * @param conflicting whether another payer is to be asked first as well
 * @param visitClass  HL7 v3 ActCode; empty where it is not known
 */
public record Circumstances(@Nullable AccountId account, Quote quote, String payerCode, boolean conflicting,
		String visitClass, boolean visitFinished) {

	/** The act among others of its visit. */
	public Line line(ChargedAct act, @Nullable Frozen frozen) {
		return new Line(act.procedureId().procedureId(), act.item(), quote(act, quote), payerCode, visitClass, frozen);
	}

	/** What of the act itself forbids to charge it comes first, then who is charged, then what. */
	public Quote quote(ChargedAct act, Quote quote) {
		if (act.bar() != Bar.NONE) {
			return new Quote.Missing(act.bar().code);
		}
		if (account == null) {
			return new Quote.Missing(HeldReason.UNKNOWN_PATIENT.code);
		}
		if (act.codeFault() != null) {
			return new Quote.Missing(HeldReason.of(act.codeFault()).orElse(HeldReason.UNKNOWN_CODE).code);
		}
		return conflicting && quote instanceof Quote.Found ? new Quote.Missing(HeldReason.CONFLICTING_COVERAGE.code)
				: quote;
	}

	/** What comes of the act, given what the pricing function makes of it. */
	public Assessment assess(ChargedAct act, Result result, Currency currency) {
		return act.bar().assessment().orElseGet(() -> unbarred(result, currency));
	}

	private Assessment unbarred(Result result, Currency currency) {
		return switch (result) {
			case Result.Covered it -> covered(it, currency);
			case Result.Missing it -> new Held(HeldReason.of(it.reason()).orElseThrow());
			case Result.Charged it -> new Priced(FrozenPrice.of(Objects.requireNonNull(account), payerCode, it.gross(),
					it.terms()), Why.of(it.gross(), it.terms()));
		};
	}

	public static NotBillable covered(Result.Covered it, Currency currency) {
		return new NotBillable(NotBillable.PART_OF_PACKAGE, List.of(Why.of(it.bundle(), Money.zero(currency))));
	}
}
