package billing.pricing.calculation;

import billing.pricing.agreed.Item;
import billing.pricing.agreed.Rule;
import java.util.List;
import org.jmolecules.ddd.types.ValueObject;
import org.jspecify.annotations.Nullable;

/** What the hospital's own books say of an item: what is charged for it, or why that cannot be said. */
public sealed interface Quote extends ValueObject {

	String UNPRICED = "unpriced";
	String UNKNOWN_UNIT = "unknown-unit";
	String UNKNOWN_MODIFIER = "unknown-modifier";
	String UNKNOWN_TAX = "unknown-tax";
	String NO_AMOUNT = "no-amount";

	/** @param tax the rule of the price's category; {@code null} where it is free of tax */
	record Found(Gross gross, @Nullable Rule tax) implements Quote {
	}

	/** @param reason coded */
	record Missing(String reason) implements Quote {
	}

	/**
	 * What the books say of an item on its day.
	 *
	 * @param price       for one of the item's unit
	 * @param taxCategory empty where it is free of tax
	 * @param modifiers   the rules there are of the item's modifiers; one said twice has one, and counts once
	 */
	record Books(@Nullable UnitPrice price, String taxCategory, List<Rule> modifiers, @Nullable Rule tax) {

		/** Nothing that is not known is taken for nothing. */
		public Quote quote(Item item) {
			if (price == null) {
				return new Missing(item.counted() ? UNPRICED : UNKNOWN_UNIT);
			}
			if (modifiers.size() < item.modifiers().stream().distinct().count()) {
				return new Missing(UNKNOWN_MODIFIER);
			}
			if (!taxCategory.isEmpty() && tax == null) {
				return new Missing(UNKNOWN_TAX);
			}
			var gross = Gross.of(item, price, modifiers);
			return gross.amount().positive() ? new Found(gross, tax) : new Missing(NO_AMOUNT);
		}
	}
}
