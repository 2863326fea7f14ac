package billing.reports;

import concord.refusal.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes a report, from the rows as they are at that moment. */
@Component
class Reporting {

	private static final int SECONDS = 60;

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
		var today = clock.instant().atZone(facility).toLocalDate();
		var last = to == null ? today : to;
		var first = from == null ? last.withDayOfMonth(1) : from;
		if (first.isAfter(last)) {
			throw new Refusal.Invalid("from", "must not be after to");
		}
		if (kind == ReportKind.DNFB && last.isBefore(today)) {
			throw new Refusal.Invalid("to", "must not be before today: what waited then is not kept");
		}
		ResultSetExtractor<Table> found = rows -> Table.of(rows, currency);
		var table = jdbc.sql(kind.sql + " limit " + (Table.MOST_ROWS + 1)).param("from", first).param("to", last)
				.query(found);
		return new Report(kind.code, first, last, currency.getCurrencyCode(), table.columns(), table.rows());
	}
}
