package billing.pricing.calculation;

import billing.money.Money;
import billing.pricing.agreed.Item;
import billing.pricing.agreed.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jmolecules.ddd.types.ValueObject;

/**
 * What is charged, before anybody's contract: the price for one, times the quantity, then each modifier in
 * the order of its rule's position. Each step is rounded to the currency's decimals as it says.
 */
public record Gross(Money amount, UUID priceId, int priceVersion, List<Step> steps) implements ValueObject {

	/** @param modifiers the rule of each modifier of the item */
	public static Gross of(Item item, UnitPrice price, List<Rule> modifiers) {
		var steps = new ArrayList<Step>();
		var amount = price.amount().times(item.quantity());
		for (var rule : inOrder(modifiers)) {
			amount = rule.modified(amount, item.quantity());
			steps.add(new Step(rule, amount));
		}
		return new Gross(amount, price.priceId(), price.version(), steps);
	}

	private static List<Rule> inOrder(List<Rule> rules) {
		return rules.stream().sorted(Comparator.comparingInt(Rule::position).thenComparing(Rule::name)).toList();
	}
}
