package billing.acts;

import billing.money.Money;
import billing.pricing.agreed.Bundle;
import billing.pricing.agreed.Rate;
import billing.pricing.agreed.Rule;
import billing.pricing.calculation.Gross;
import billing.pricing.calculation.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jmolecules.ddd.types.ValueObject;
import org.jspecify.annotations.Nullable;

/**
 * One step on the way to what a charge is: which version of what was used, and what it did.
 *
 * @param kind   {@code modifier}, {@code contract}, {@code paid-by}, {@code discount}, {@code tax} or {@code
 *               package}
 * @param facts  what it says, as one reads it
 * @param amount of a modifier what the charge came to by it, of the others what they take off or put on
 * @param paidBy the act that carries what is paid for the day or the visit
 */
public record Why(String kind, UUID ruleId, int ruleVersion, String name, String facts, Money amount,
		@Nullable UUID paidBy) implements ValueObject {

	public static final String MODIFIER = "modifier";
	public static final String CONTRACT = "contract";
	public static final String PAID_BY = "paid-by";
	public static final String DISCOUNT = "discount";
	public static final String TAX = "tax";
	public static final String PACKAGE = "package";

	public static List<Why> of(Gross gross, Terms terms) {
		var why = new ArrayList<Why>();
		gross.steps().forEach(it -> why.add(of(MODIFIER, it.rule(), it.after())));
		if (terms.rate() != null) {
			why.add(of(CONTRACT, terms.rate(), terms.contractual(), null));
		}
		if (terms.paying() != null && !terms.paying().equals(terms.rate()) || terms.paidBy() != null) {
			why.add(of(PAID_BY, Objects.requireNonNull(terms.paying()), terms.contractual(), terms.paidBy()));
		}
		if (terms.discountRule() != null) {
			why.add(of(DISCOUNT, terms.discountRule(), terms.discount()));
		}
		if (terms.taxRule() != null) {
			why.add(of(TAX, terms.taxRule(), terms.tax()));
		}
		return why;
	}

	static Why of(Bundle bundle, Money nothing) {
		return new Why(PACKAGE, bundle.packageId(), bundle.version(), bundle.code(),
				"%s|%s covers it".formatted(bundle.system(), bundle.code()), nothing, null);
	}

	private static Why of(String kind, Rule rule, Money amount) {
		return new Why(kind, rule.ruleId(), rule.version(), rule.name(), rule.facts(), amount, null);
	}

	private static Why of(String kind, Rate rate, Money amount, @Nullable UUID paidBy) {
		return new Why(kind, rate.rateId(), rate.version(), rate.contract(), rate.facts(), amount, paidBy);
	}
}
