package billing.adjustments;

import billing.journal.LedgerAccount;
import billing.journal.Side;
import billing.money.Money;
import billing.money.Shares;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who bears what is let off an invoice: the departments, each by what of it they earned, to the cent. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Bearers {

	private static final String EARNED = """
			select p.department, sum(l.amount) as amount
			from billing.invoice_line l
			join billing.journal_entry e on e.subject_id = l.charge_id and e.kind = 'charge'
			join billing.posting p on p.entry_id = e.entry_id and p.ledger_account = 'revenue'
			where l.invoice_id = :invoice and l.status = 'live'
			group by p.department order by p.department
			""";

	private static final String BORNE = """
			select p.department, sum(p.amount) as amount
			from billing.posting p join billing.journal_entry e using (entry_id)
			where e.subject_id = :adjustment and e.kind = 'adjustment' and p.ledger_account = :account
			group by p.department order by p.department
			""";

	private record Earned(String department, BigDecimal amount) {
	}

	private final JdbcClient jdbc;

	Bearers(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** What is posted to each; nobody bears nothing. */
	Map<Side, Money> of(UUID invoice, LedgerAccount account, Money amount) {
		var earned = earned(invoice);
		var shares = Shares.of(amount, earned.stream().map(Earned::amount).toList());
		var bearers = new LinkedHashMap<Side, Money>();
		IntStream.range(0, earned.size()).filter(it -> shares.get(it).positive())
				.forEach(it -> bearers.put(Side.of(account, earned.get(it).department()), shares.get(it)));
		return bearers;
	}

	/** What was posted to each. */
	Map<Side, Money> bearing(UUID adjustment, LedgerAccount account, Currency currency) {
		return jdbc.sql(BORNE).param("adjustment", adjustment).param("account", account.code).query(Earned.class).stream()
				.collect(Collectors.toMap(it -> Side.of(account, it.department()), it -> new Money(it.amount(), currency)));
	}

	/** By all of them together, with what is billed and not credited. */
	Money earned(UUID invoice, Currency currency) {
		return new Money(earned(invoice).stream().map(Earned::amount).reduce(BigDecimal.ZERO, BigDecimal::add), currency);
	}

	private List<Earned> earned(UUID invoice) {
		return jdbc.sql(EARNED).param("invoice", invoice).query(Earned.class).list();
	}
}
