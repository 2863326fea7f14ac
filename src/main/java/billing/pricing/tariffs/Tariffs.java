package billing.pricing.tariffs;

import billing.money.Money;
import billing.pricing.agreed.Item;
import billing.pricing.agreed.Rule;
import billing.pricing.calculation.Quote.Books;
import billing.pricing.calculation.UnitPrice;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the hospital's own books say of an item on its day. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Tariffs {

	private static final String PRICE = """
			select price_id, version, amount, currency, tax from billing.price
			where system = :system and code = :code and unit = :unit and not superseded
				and effective_from <= :day and effective_to >= :day
			""";

	private static final String RULES = """
			select rule_id, version, kind, name, percent, amount, currency, position, rounding from billing.pricing_rule
			where not superseded and effective_from <= :day and effective_to >= :day
				and (kind = 'modifier' and name = any(:modifiers) or kind = 'tax' and name = :tax)
			""";

	private record Found(UnitPrice price, String tax) {
	}

	private record Ruled(String kind, Rule rule) {
	}

	private final JdbcClient jdbc;

	Tariffs(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public Books books(Item item) {
		var found = price(item);
		if (found == null || found.tax().isEmpty() && item.modifiers().isEmpty()) {
			return new Books(found == null ? null : found.price(), "", List.of(), null);
		}
		var rules = rules(item, found.tax());
		return new Books(found.price(), found.tax(), of("modifier", rules),
				of("tax", rules).stream().findFirst().orElse(null));
	}

	private @Nullable Found price(Item item) {
		return jdbc.sql(PRICE).param("system", item.system()).param("code", item.code()).param("unit", item.unit())
				.param("day", item.day()).query((row, number) -> new Found(
						new UnitPrice(row.getObject("price_id", UUID.class), row.getInt("version"), new Money(
								row.getBigDecimal("amount"), Currency.getInstance(row.getString("currency")))),
						row.getString("tax"))).optional().orElse(null);
	}

	private List<Ruled> rules(Item item, String tax) {
		return jdbc.sql(RULES).param("day", item.day()).param("tax", tax)
				.param("modifiers", item.modifiers().toArray(String[]::new))
				.query((row, number) -> new Ruled(row.getString("kind"), Stored.rule(row))).list();
	}

	private static List<Rule> of(String kind, List<Ruled> rules) {
		return rules.stream().filter(it -> it.kind().equals(kind)).map(Ruled::rule).toList();
	}
}
