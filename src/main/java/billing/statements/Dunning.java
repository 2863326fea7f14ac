package billing.statements;

import billing.accounts.HoldingAccounts;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import outbox.Cause;
import outbox.TimeOrderedIds;

/**
 * Tells guarantors what they owe: each once a month, as urgently as the oldest debt asks for. A bounded number
 * at a time; who asks again goes on where it stopped.
 */
@Component
class Dunning {

	private static final int AT_ONCE = 200;

	private static final String WAITING = """
			select distinct s.account_id from billing.open_invoice join billing.invoice_state s using (invoice_id)
			where s.open > 0 and s.payer_code = '' and not exists (select from billing.statement t
				where t.account_id = s.account_id and t.cycle = :cycle)
			order by s.account_id limit :most
			""";

	private static final String OPEN = """
			select invoice_id, open, due_on from billing.invoice_state
			where account_id = :account and payer_code = '' and open > 0
			""";

	/** Two runs at once: the database lets one of them tell. */
	private static final String TELL = """
			insert into billing.statement (statement_id, account_id, cycle, level, total, currency, issued_on, issued_at,
				issued_by)
			values (:statement, :account, :cycle, :level, :total, :currency, :today, :now, :actor)
			on conflict (account_id, cycle) do nothing
			""";

	private static final String LINE = """
			insert into billing.statement_line (statement_id, invoice_id, open, due_on)
			values (:statement, :invoice, :open, :due)
			""";

	private record Debt(UUID invoiceId, BigDecimal open, LocalDate dueOn) {
	}

	private final HoldingAccounts accounts;
	private final DunningSettings settings;
	private final JdbcClient jdbc;
	private final Clock clock;
	private final ZoneId facility;
	private final Currency currency;

	Dunning(HoldingAccounts accounts, DunningSettings settings, JdbcClient jdbc, Clock clock, ZoneId facility,
			Currency currency) {
		this.accounts = accounts;
		this.settings = settings;
		this.jdbc = jdbc;
		this.clock = clock;
		this.facility = facility;
		this.currency = currency;
	}

	@Transactional
	int run() {
		var today = today();
		var waiting = jdbc.sql(WAITING).param("cycle", today.withDayOfMonth(1)).param("most", AT_ONCE)
				.query(UUID.class).list();
		return (int) waiting.stream().filter(it -> tell(it, today)).count();
	}

	private boolean tell(UUID account, LocalDate today) {
		accounts.hold(account);
		var debts = jdbc.sql(OPEN).param("account", account).query(Debt.class).list();
		return !debts.isEmpty() && tell(account, debts, today);
	}

	private boolean tell(UUID account, List<Debt> debts, LocalDate today) {
		var id = TimeOrderedIds.next();
		var overdue = debts.stream().mapToLong(it -> ChronoUnit.DAYS.between(it.dueOn(), today)).max().orElseThrow();
		var told = jdbc.sql(TELL).param("statement", id).param("account", account)
				.param("cycle", today.withDayOfMonth(1)).param("level", settings.level(overdue))
				.param("total", debts.stream().map(Debt::open).reduce(BigDecimal.ZERO, BigDecimal::add))
				.param("currency", currency.getCurrencyCode()).param("today", today)
				.param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("actor", Cause.current().actor())
				.update() == 1;
		if (told) {
			debts.forEach(it -> jdbc.sql(LINE).param("statement", id).param("invoice", it.invoiceId())
					.param("open", it.open()).param("due", it.dueOn()).update());
		}
		return told;
	}

	private LocalDate today() {
		return clock.instant().atZone(facility).toLocalDate();
	}
}
