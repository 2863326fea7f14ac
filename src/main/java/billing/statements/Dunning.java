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
 * at a time; who asks again goes on where it stopped. Whose account holds enough money already is asked for none, nor is who
 * has paid enough to all the accounts that are theirs since records were merged: somebody has to put it against the debt.
 */
@Component
class Dunning {

	private static final int AT_ONCE = 200;

	private static final String WAITING = """
			with free as (
				select account_id, sum(unapplied) as amount
				from billing.unapplied_payment join billing.payment_state using (payment_id) group by account_id),
			owed as (
				select account_id, sum(open) as amount
				from billing.open_invoice join billing.invoice_state using (invoice_id)
				where open > 0 and payer_code = '' group by account_id)
			select o.account_id from owed o left join free f on f.account_id = o.account_id
			cross join lateral (select billing.accounts_of(o.account_id) as accounts) person
			where not exists (select from billing.statement t where t.account_id = o.account_id and t.cycle = :cycle)
				and o.amount > coalesce(f.amount, 0) and (cardinality(person.accounts) = 1
					or (select sum(amount) from owed where account_id = any(person.accounts))
						> (select coalesce(sum(amount), 0) from free where account_id = any(person.accounts)))
			order by o.account_id limit :most
			""";

	private static final String OPEN = """
			select invoice_id, open, due_on from billing.invoice_state
			where account_id = :account and payer_code = '' and open > 0
			""";

	/** Of an account, and of all the person's. */
	private static final String ENOUGH = """
			(select coalesce(sum(unapplied), 0) from billing.payment_state where account_id = any(%1$s))
				>= (select coalesce(sum(open), 0) from billing.invoice_state
					where account_id = any(%1$s) and payer_code = '' and open > 0)
			""";

	private static final String THERE_ALREADY = "select " + ENOUGH.formatted("array[:account::uuid]") + " or "
			+ ENOUGH.formatted("billing.accounts_of(:account)");

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
		var thereAlready = jdbc.sql(THERE_ALREADY).param("account", account).query(Boolean.class).single();
		return !thereAlready && tell(account, debts, total, today);
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
