package billing.reports;

import concord.refusal.Refusal;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes a report, from the rows as they are at that moment. */
@Component
class Reporting {

	private static final int SECONDS = 60;
	private static final int MOST_ROWS = 100_000;

	private final JdbcClient jdbc;
	private final Clock clock;
	private final ZoneId facility;
	private final Currency currency;

	Reporting(JdbcClient jdbc, Clock clock, ZoneId facility, Currency currency) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.facility = facility;
		this.currency = currency;
	}

	/** @param from the first day of this month and {@code to} today, where none is said */
	@Transactional(readOnly = true, timeout = SECONDS)
	public Report make(ReportKind kind, @Nullable LocalDate from, @Nullable LocalDate to) {
		var last = to == null ? clock.instant().atZone(facility).toLocalDate() : to;
		var first = from == null ? last.withDayOfMonth(1) : from;
		if (first.isAfter(last)) {
			throw new Refusal.Invalid("from", "must not be after to");
		}
		ResultSetExtractor<Report> table = rows -> table(kind, first, last, rows);
		return jdbc.sql(kind.sql + " limit " + MOST_ROWS).param("from", first).param("to", last).query(table);
	}

	private Report table(ReportKind kind, LocalDate first, LocalDate last, ResultSet found) throws SQLException {
		var columns = new ArrayList<String>();
		for (var i = 1; i <= found.getMetaData().getColumnCount(); i++) {
			columns.add(found.getMetaData().getColumnLabel(i));
		}
		var rows = new ArrayList<List<@Nullable String>>();
		while (found.next()) {
			var cells = new ArrayList<@Nullable String>();
			for (var i = 1; i <= columns.size(); i++) {
				cells.add(text(found.getObject(i)));
			}
			rows.add(cells);
		}
		return new Report(kind.code, first, last, currency.getCurrencyCode(), columns, rows);
	}

	/** A decimal is an amount: it has the currency's decimals also where nothing was added up. */
	private @Nullable String text(@Nullable Object value) {
		return switch (value) {
			case null -> null;
			case BigDecimal amount -> amount.setScale(currency.getDefaultFractionDigits()).toPlainString();
			default -> value.toString();
		};
	}
}
