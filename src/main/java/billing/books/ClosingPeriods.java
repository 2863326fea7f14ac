package billing.books;

import concord.refusal.Refusal;
import concord.web.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import outbox.Cause;

/**
 * Closes months, and opens them again. In a closed month nothing is booked, whoever asks: the database
 * refuses it. What corrects it is booked in the month that is open, and names it.
 */
@Component
class ClosingPeriods {

	private static final String DECIDE = """
			insert into billing.period_decision (first_day, number, decision, reason, decided_at, decided_by)
			values (:month, :number, :decision, :reason, :now, :actor)
			""";

	private static final String LAST = """
			select first_day, number, decision, reason, decided_at, decided_by from (
				select *, row_number() over (partition by first_day order by number desc) as newest
				from billing.period_decision) d
			where newest = 1
			""";

	private final JdbcClient jdbc;
	private final Clock clock;
	private final ZoneId facility;

	ClosingPeriods(JdbcClient jdbc, Clock clock, ZoneId facility) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.facility = facility;
	}

	/** Only a month that is over: in the present one everything is booked. */
	@Transactional
	PeriodView close(Month month, String reason) {
		if (!month.isOver(clock.instant().atZone(facility).toLocalDate())) {
			throw new Refusal.NotAllowed("A month is closed when it is over.");
		}
		return decide(month, "close", reason);
	}

	@Transactional
	PeriodView reopen(Month month, String reason) {
		return decide(month, "reopen", reason);
	}

	@Transactional(readOnly = true)
	List<PeriodView> all(PageRequest page) {
		return jdbc.sql(LAST + " and first_day::text > coalesce(:after, '') order by first_day limit :rows")
				.param("after", page.after()).param("rows", page.rows()).query((row, number) -> view(row)).list();
	}

	private PeriodView decide(Month month, String decision, String reason) {
		var decisions = last(month).map(PeriodView::decisions).orElse(0);
		if (decision.equals("close") != (decisions % 2 == 0)) {
			throw new Refusal.NotAllowed("The month is %s already.".formatted(decisions % 2 == 0 ? "open" : "closed"));
		}
		jdbc.sql(DECIDE).param("month", month.firstDay()).param("number", decisions + 1)
				.param("decision", decision).param("reason", reason)
				.param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("actor", Cause.current().actor())
				.update();
		return last(month).orElseThrow();
	}

	private Optional<PeriodView> last(Month month) {
		return jdbc.sql(LAST + " and first_day = :month").param("month", month.firstDay())
				.query((row, number) -> view(row)).optional();
	}

	private static PeriodView view(ResultSet row) throws SQLException {
		var closed = row.getString("decision").equals("close");
		return new PeriodView(row.getObject("first_day", LocalDate.class).toString().substring(0, 7),
				closed ? "closed" : "open", row.getInt("number"), row.getString("reason"),
				row.getObject("decided_at", OffsetDateTime.class).toInstant(), row.getString("decided_by"));
	}
}
