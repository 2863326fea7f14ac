package billing.pricing.calculation;

import billing.pricing.agreed.Bundle;
import billing.pricing.agreed.Discount;
import billing.pricing.agreed.Rate;
import billing.pricing.calculation.Line.Priced;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The one pricing function (E7): what each line of a visit comes to. Pure, and the same in whatever order the
 * lines are given. Charges are made by it, estimates are, and what is shown was.
 */
public final class Pricing {

	/** What is agreed with payers, let off, and sold together. */
	public record Agreements(List<Rate> rates, List<Discount> discounts, List<Bundle> bundles) {

		public static final Agreements NONE = new Agreements(List.of(), List.of(), List.of());
	}

	private Pricing() {
	}

	/** What comes of each line, by its key. */
	public static Map<UUID, Result> price(Collection<Line> lines, Agreements agreements) {
		var results = new LinkedHashMap<UUID, Result>();
		var priced = new ArrayList<Priced>();
		var covering = new Covering(lines, agreements.bundles());
		for (var line : lines) {
			var bundle = covering.of(line);
			switch (line.quote()) {
				case Quote.Found it when bundle.isEmpty() -> priced.add(new Priced(line, it.gross(), it.tax()));
				case Quote.Missing it when bundle.isEmpty() -> results.put(line.key(), new Result.Missing(it.reason()));
				default -> results.put(line.key(), new Result.Covered(bundle.orElseThrow()));
			}
		}
		var contracting = new Contracting(priced, agreements.rates(), agreements.discounts());
		priced.forEach(it -> results.put(it.key(), new Result.Charged(it.gross(), contracting.terms(it))));
		return results;
	}
}
