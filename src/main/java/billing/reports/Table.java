package billing.reports;

import concord.refusal.Refusal;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a query found, as texts. A table that is cut would come to something else than the journal: it is refused. */
record Table(List<String> columns, List<List<@Nullable String>> rows) {

	static final int MOST_ROWS = 100_000;

	static Table of(ResultSet found, Currency currency) throws SQLException {
		var columns = new ArrayList<String>();
		for (var i = 1; i <= found.getMetaData().getColumnCount(); i++) {
			columns.add(found.getMetaData().getColumnLabel(i));
		}
		var rows = new ArrayList<List<@Nullable String>>();
		while (found.next()) {
			if (rows.size() == MOST_ROWS) {
				throw new Refusal.Invalid("to", "must be nearer to from: the report has more than %,d rows"
						.formatted(MOST_ROWS));
			}
			rows.add(row(found, columns.size(), currency));
		}
		return new Table(columns, rows);
	}

	private static List<@Nullable String> row(ResultSet found, int columns, Currency currency) throws SQLException {
		var cells = new ArrayList<@Nullable String>();
		for (var i = 1; i <= columns; i++) {
			cells.add(text(found.getObject(i), currency));
		}
		return cells;
	}

	/** A decimal is an amount: it has the currency's decimals also where nothing was added up. */
	private static @Nullable String text(@Nullable Object value, Currency currency) {
		return switch (value) {
			case null -> null;
			case BigDecimal amount -> amount.setScale(currency.getDefaultFractionDigits()).toPlainString();
			default -> value.toString();
		};
	}
}
