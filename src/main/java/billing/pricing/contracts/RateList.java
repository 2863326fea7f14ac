package billing.pricing.contracts;

import billing.pricing.agreed.Method;
import billing.pricing.contracts.RateRow.Key;
import billing.pricing.lists.Cells;
import billing.pricing.lists.Layout;
import billing.pricing.lists.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/** What a list of contracts looks like, and where their rates are kept. */
final class RateList {

	private static final int LONGEST_SYSTEM = 200;
	private static final int LONGEST = 64;
	private static final int MOST_PERCENT = 1_000;

	static final Table<RateRow> TABLE = new Table<>("contract_rate", "rate_id", "payer_code",
			it -> it.key().payer(), List.of("payer_code", "system", "code", "visit_class", "contract", "method",
					"percent", "amount", "currency"),
			it -> List.of(it.key().payer(), it.key().system(), it.key().code(), it.key().visitClass(), it.contract(),
					it.method().code, it.percent(), it.amount(), it.currency()),
			RateRow::description, (row, number) -> stored(row));

	private RateList() {
	}

	static Layout<RateRow> in(Currency currency) {
		return new Layout<>("rate", List.of("payer", "contract", "system", "code", "class", "method", "value",
				"currency", "effective_from", "effective_to", "description"), List.of(), cells -> said(cells, currency));
	}

	private static RateRow said(Cells cells, Currency currency) {
		var code = cells.text("code", LONGEST, "");
		cells.expect(code.isEmpty() == cells.cell("system").isEmpty(), "system",
				"must be said with a code, and not without one");
		var key = new Key(cells.text("payer", LONGEST), cells.text("system", LONGEST_SYSTEM, ""), code,
				cells.text("class", LONGEST, ""));
		var method = Method.of(cells.cell("method"));
		cells.expect(method.isPresent(), "method", "is one of fixed, percent-of-charge, per-diem, case-rate");
		var ofCharge = method.orElse(Method.FIXED) == Method.PERCENT_OF_CHARGE;
		var from = cells.from();
		var value = ofCharge ? cells.percent("value", MOST_PERCENT) : cells.amount("value", currency).value();
		return new RateRow(cells.line(), key, cells.text("contract", LONGEST), method.orElse(Method.FIXED), value,
				ofCharge ? "" : currency.getCurrencyCode(), from, cells.to(from), cells.description());
	}

	private static RateRow stored(ResultSet row) throws SQLException {
		var key = new Key(row.getString("payer_code"), row.getString("system"), row.getString("code"),
				row.getString("visit_class"));
		var method = Method.of(row.getString("method")).orElseThrow();
		return new RateRow(0, key, row.getString("contract"), method,
				row.getBigDecimal(method == Method.PERCENT_OF_CHARGE ? "percent" : "amount"), row.getString("currency"),
				row.getObject("effective_from", LocalDate.class), row.getObject("effective_to", LocalDate.class),
				row.getString("description"));
	}
}
