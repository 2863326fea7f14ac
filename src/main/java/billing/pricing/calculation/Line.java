package billing.pricing.calculation;

import billing.money.Money;
import billing.pricing.agreed.Bundle;
import billing.pricing.agreed.Item;
import billing.pricing.agreed.Rate;
import billing.pricing.agreed.Rule;
import java.util.UUID;
import org.jmolecules.ddd.types.ValueObject;
import org.jspecify.annotations.Nullable;

/**
 * An item of a visit, about to meet packages, contracts, discounts and taxes.
 *
 * @param key        tells it from the others of the visit, and orders them, in whatever order they came
 * @param payerCode  asked first; empty where the patient pays
 * @param visitClass HL7 v3 ActCode, empty where it is not known
 * @param frozen     what it was charged by; {@code null} where it is new
 */
public record Line(UUID key, Item item, Quote quote, String payerCode, String visitClass,
		@Nullable Frozen frozen) implements ValueObject {

	/**
	 * What was said once is not said anew because a book changed.
	 *
	 * @param rate     that its payer's contract had for it
	 * @param discount that was let off who pays alone
	 * @param bundle   it was covered by: then nothing of the others was said yet
	 */
	public record Frozen(@Nullable Rate rate, @Nullable Rule discount, @Nullable Bundle bundle) {

		public static final Frozen UNCONTRACTED = new Frozen(null, null, null);
	}

	boolean isNew() {
		return frozen == null;
	}

	public boolean paidByPatient() {
		return payerCode.isEmpty();
	}

	/** What it was charged by; {@code null} where it is new, or was covered until now. */
	@Nullable Frozen kept() {
		return frozen == null || frozen.bundle() != null ? null : frozen;
	}

	/** A priced line. */
	record Priced(Line line, Gross gross, @Nullable Rule tax) {

		UUID key() {
			return line.key();
		}

		Money zero() {
			return Money.zero(gross.amount().currency());
		}
	}
}
