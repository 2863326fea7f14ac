package billing.pricing.rules;

import billing.pricing.agreed.Rounding;
import billing.pricing.lists.Cells;
import billing.pricing.lists.Layout;
import billing.pricing.lists.Table;
import billing.pricing.rules.RuleRow.Key;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/** What a list of rules looks like, and where rules are kept. */
final class RuleList {

	private static final int LONGEST_NAME = 64;
	private static final int LAST_POSITION = 10_000;
	private static final int USUAL_POSITION = 100;

	static final Table<RuleRow> TABLE = new Table<>("pricing_rule", "rule_id", "name", it -> it.key().name(),
			List.of("kind", "name", "method", "percent", "amount", "currency", "position", "rounding"),
			it -> List.of(it.key().kind().code, it.key().name(), it.method(), it.percent(), it.amount(),
					it.currency(), it.position(), it.rounding().code),
			RuleRow::description, (row, number) -> stored(row));

	private RuleList() {
	}

	static Layout<RuleRow> in(Currency currency) {
		return new Layout<>("rule", List.of("kind", "name", "method", "value", "position", "rounding",
				"effective_from", "effective_to", "description"), List.of("currency"), cells -> said(cells, currency));
	}

	private static RuleRow said(Cells cells, Currency currency) {
		var kind = RuleKind.of(cells.cell("kind"));
		cells.expect(kind.isPresent(), "kind", "is one of " + RuleKind.codes());
		var key = new Key(kind.orElse(RuleKind.MODIFIER), cells.text("name", LONGEST_NAME));
		cells.expect(kind.isEmpty() || key.name().matches(key.kind().name), "name",
				"must be 2 capital letters or digits for a modifier");
		var rounding = Rounding.of(cells.text("rounding", LONGEST_NAME, Rounding.HALF_UP.code));
		cells.expect(rounding.isPresent(), "rounding", "is one of half-up, half-even, up, down");
		var from = cells.from();
		return new RuleRow(cells.line(), key, method(cells), value(cells, key.kind(), currency),
				cells.cell("method").equals(RuleRow.AMOUNT) ? currency.getCurrencyCode() : "",
				cells.whole("position", LAST_POSITION, USUAL_POSITION), rounding.orElse(Rounding.HALF_UP), from,
				cells.to(from), cells.description());
	}

	private static String method(Cells cells) {
		var method = cells.cell("method");
		cells.expect(List.of(RuleRow.PERCENT, RuleRow.AMOUNT).contains(method), "method",
				"is one of percent, amount");
		return method;
	}

	private static BigDecimal value(Cells cells, RuleKind kind, Currency currency) {
		return cells.cell("method").equals(RuleRow.AMOUNT) ? cells.amount("value", currency).value()
				: cells.percent("value", kind.mostPercent);
	}

	private static RuleRow stored(ResultSet row) throws SQLException {
		var method = row.getString("method");
		return new RuleRow(0, new Key(RuleKind.of(row.getString("kind")).orElseThrow(), row.getString("name")), method,
				row.getBigDecimal(method), row.getString("currency"), row.getInt("position"),
				Rounding.of(row.getString("rounding")).orElseThrow(), row.getObject("effective_from", LocalDate.class),
				row.getObject("effective_to", LocalDate.class), row.getString("description"));
	}
}
