package billing.pricing.calculation;

import billing.money.Money;
import billing.pricing.agreed.Discount;
import billing.pricing.agreed.Method;
import billing.pricing.agreed.Rate;
import billing.pricing.agreed.Rule;
import billing.pricing.calculation.Line.Priced;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What contracts, discounts and taxes make of the charges of one visit.
 * <p>
 * Of the rates that bear on a line the most special is its own. What is agreed for an act by itself, as a
 * fixed amount or a percentage, is paid beside everything else. Of the rest a case rate pays for all lines of
 * its payer, and where there is none a per diem for all of its payer's day: one line carries the amount, the
 * others are paid by it.
 */
class Contracting {

	/** The dearest, then the first: a choice that does not hang on the order of lines. */
	private static final Comparator<Carrier> CARRIES = Comparator
			.comparing((Carrier it) -> Objects.requireNonNull(it.rate().amount()).value()).reversed()
			.thenComparing(it -> it.line().key());

	private record Carrier(Priced line, Rate rate) {
	}

	private final List<Rate> rates;
	private final List<Discount> discounts;
	private final Map<UUID, Rate> own = new HashMap<>();
	private final Map<Object, Carrier> carriers = new HashMap<>();

	Contracting(Collection<Priced> lines, List<Rate> rates, List<Discount> discounts) {
		this.rates = rates;
		this.discounts = discounts;
		lines.forEach(this::take);
	}

	private void take(Priced priced) {
		var rate = rate(priced.line());
		if (rate != null) {
			own.put(priced.key(), rate);
			if (rate.method().covers()) {
				var scope = rate.method() == Method.CASE_RATE ? priced.line().payerCode() : day(priced.line());
				carriers.merge(scope, new Carrier(priced, rate),
						(one, other) -> CARRIES.compare(one, other) <= 0 ? one : other);
			}
		}
	}

	private @Nullable Rate rate(Line line) {
		var kept = line.kept();
		return kept != null ? kept.rate() : rates.stream()
				.filter(it -> it.bearsOn(line.item(), line.payerCode(), line.visitClass()))
				.max(Comparator.comparingInt(Rate::weight)).orElse(null);
	}

	private static Object day(Line line) {
		return List.of(line.payerCode(), line.item().day());
	}

	Terms terms(Priced priced) {
		var rate = own.get(priced.key());
		var carrier = priced.line().paidByPatient() || rate != null && rate.carvesOut() ? null
				: carriers.getOrDefault(priced.line().payerCode(), carriers.get(day(priced.line())));
		if (carrier != null) {
			var carries = carrier.line().key().equals(priced.key());
			return contracted(priced, carries ? Objects.requireNonNull(carrier.rate().amount()) : priced.zero(), rate,
					carrier.rate(), carries ? null : carrier.line().key());
		}
		return rate == null ? uncontracted(priced) : contracted(priced, alone(priced, rate), rate, rate, null);
	}

	/** A fixed amount goes the way of the price: times the quantity, then modifier by modifier. */
	private static Money alone(Priced priced, Rate rate) {
		var quantity = priced.line().item().quantity();
		if (rate.amount() == null) {
			return priced.gross().amount().times(Objects.requireNonNull(rate.percent()).movePointLeft(2));
		}
		var amount = rate.amount().times(quantity);
		for (var step : priced.gross().steps()) {
			amount = step.rule().modified(amount, quantity);
		}
		return amount;
	}

	private static Terms contracted(Priced priced, Money allowed, @Nullable Rate rate, Rate paying,
			@Nullable UUID paidBy) {
		return new Terms(priced.gross().amount().minus(allowed), priced.zero(), tax(priced, allowed), rate, paying,
				paidBy, null, priced.tax());
	}

	private Terms uncontracted(Priced priced) {
		var rule = discount(priced.line());
		var gross = priced.gross().amount();
		var discount = rule == null ? priced.zero() : rule.part(gross, priced.line().item().quantity());
		return new Terms(priced.zero(), discount, tax(priced, gross.minus(discount)), null, null, null, rule,
				priced.tax());
	}

	private @Nullable Rule discount(Line line) {
		var kept = line.kept();
		return kept != null ? kept.discount() : discounts.stream().filter(it -> bears(it, line))
				.map(Discount::rule).min(Comparator.comparingInt(Rule::position).thenComparing(Rule::name)).orElse(null);
	}

	private static boolean bears(Discount discount, Line line) {
		return line.paidByPatient() && discount.bearsOn(line.item().day());
	}

	private static Money tax(Priced priced, Money base) {
		return priced.tax() == null ? priced.zero() : priced.tax().part(base, priced.line().item().quantity());
	}
}
