package billing.adjustments;

import billing.adjustments.Adjustments.Standing;
import billing.journal.Side;
import billing.money.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who earned an invoice, and who bears what is let off it. */
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
			where e.subject_id = any(:adjustments) and e.kind = 'adjustment' and p.ledger_account = any(:accounts)
			group by p.department order by p.department
			""";

	private record Amount(String department, BigDecimal amount) {
	}

	private final JdbcClient jdbc;

	Bearers(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** By what is billed and not credited, nothing let off. */
	Earnings earned(UUID invoice, Currency currency) {
		return new Earnings(amounts(invoice, currency));
	}

	/** @param standing all that is let off the invoice */
	Earnings left(UUID invoice, Currency currency, List<Standing> standing) {
		var left = amounts(invoice, currency);
		borne(standing).forEach(it -> left.computeIfPresent(it.department(),
				(name, earned) -> new Money(earned.value().subtract(it.amount()).max(BigDecimal.ZERO), currency)));
		return new Earnings(left);
	}

	/** What was posted to each. */
	Map<Side, Money> bearing(Standing it) {
		return borne(List.of(it)).stream().collect(Collectors.toMap(part -> Side.of(it.of().account, part.department()),
				part -> new Money(part.amount(), it.money().currency())));
	}

	private Map<String, Money> amounts(UUID invoice, Currency currency) {
		var amounts = new LinkedHashMap<String, Money>();
		jdbc.sql(EARNED).param("invoice", invoice).query(Amount.class).list()
				.forEach(it -> amounts.put(it.department(), new Money(it.amount(), currency)));
		return amounts;
	}

	private List<Amount> borne(List<Standing> standing) {
		return jdbc.sql(BORNE).param("adjustments", standing.stream().map(Standing::adjustmentId).toArray(UUID[]::new))
				.param("accounts", standing.stream().map(it -> it.of().account.code).distinct().toArray(String[]::new))
				.query(Amount.class).list();
	}
}
