package billing.pricing;

import billing.money.Money;
import billing.pricing.PriceRow.Key;
import billing.pricing.lists.Cells;
import billing.pricing.lists.Layout;
import billing.pricing.lists.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/** What a price list looks like, and where prices are kept. */
final class PriceList {

	private static final String EACH = "1";
	private static final int LONGEST_SYSTEM = 200;
	private static final int LONGEST_CODE = 64;
	private static final int LONGEST_UNIT = 32;

	static final Table<PriceRow> TABLE = new Table<>("price", "price_id", "code", it -> it.key().code(),
			List.of("system", "code", "unit", "amount", "currency", "tax", "department"),
			it -> List.of(it.key().system(), it.key().code(), it.key().unit(), it.amount().value(),
					it.amount().currency().getCurrencyCode(), it.tax(), it.department()),
			PriceRow::description, (row, number) -> stored(row));

	private PriceList() {
	}

	static Layout<PriceRow> in(Currency currency) {
		return new Layout<>("price",
				List.of("system", "code", "amount", "currency", "effective_from", "effective_to", "description"),
				List.of("unit", "tax", "department"), cells -> said(cells, currency));
	}

	/** An act that costs nothing is not billable, and somebody must say why: there is no price of zero. */
	private static PriceRow said(Cells cells, Currency currency) {
		var key = new Key(cells.text("system", LONGEST_SYSTEM), cells.text("code", LONGEST_CODE),
				cells.text("unit", LONGEST_UNIT, EACH));
		var amount = cells.amount("amount", currency);
		var from = cells.from();
		return new PriceRow(cells.line(), key, amount, from, cells.to(from), cells.description(),
				cells.text("tax", LONGEST_CODE, ""), cells.text("department", LONGEST_CODE, PriceRow.GENERAL));
	}

	private static PriceRow stored(ResultSet row) throws SQLException {
		var amount = new Money(row.getBigDecimal("amount"), Currency.getInstance(row.getString("currency")));
		var key = new Key(row.getString("system"), row.getString("code"), row.getString("unit"));
		return new PriceRow(0, key, amount, row.getObject("effective_from", LocalDate.class),
				row.getObject("effective_to", LocalDate.class), row.getString("description"), row.getString("tax"),
				row.getString("department"));
	}
}
