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
 * at a time; who asks again goes on where it stopped. Whose account holds enough money already is asked for none: somebody
 * has to put it against the debt.
 */
@Component
class Dunning {

	private static final int AT_ONCE = 200;

	private static final String WAITING = """
			with free as (
				select account_id, sum(unapplied) as amount
				from billing.unapplied_payment join billing.payment_state using (payment_id) group by account_id)
			select s.account_id from billing.open_invoice join billing.invoice_state s using (invoice_id)
			left join free f on f.account_id = s.account_id
			where s.open > 0 and s.payer_code = '' and not exists (select from billing.statement t
				where t.account_id = s.account_id and t.cycle = :cycle)
			group by s.account_id, f.amount having sum(s.open) > coalesce(f.amount, 0)
			order by s.account_id limit :most
			""";

	private static final String OPEN = """
			select invoice_id, open, due_on from billing.invoice_state
			where account_id = :account and payer_code = '' and open > 0
			""";

	private static final String FREE = """
			select coalesce(sum(unapplied), 0) from billing.payment_state where account_id = :account
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
		var total = debts.stream().map(Debt::open).reduce(BigDecimal.ZERO, BigDecimal::add);
		var free = jdbc.sql(FREE).param("account", account).query(BigDecimal.class).single();
		return total.compareTo(free) > 0 && tell(account, debts, total, today);
	}

	private boolean tell(UUID account, List<Debt> debts, BigDecimal total, LocalDate today) {
		var id = TimeOrderedIds.next();
		var overdue = debts.stream().mapToLong(it -> ChronoUnit.DAYS.between(it.dueOn(), today)).max().orElseThrow();
		var told = jdbc.sql(TELL).param("statement", id).param("account", account)
				.param("cycle", today.withDayOfMonth(1)).param("level", settings.level(overdue))
				.param("total", total)
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
