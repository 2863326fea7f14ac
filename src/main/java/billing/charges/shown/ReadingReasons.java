package billing.charges.shown;

import billing.charges.shown.WhyView.Decision;
import billing.charges.shown.WhyView.PriceUsed;
import billing.charges.shown.WhyView.Share;
import billing.charges.shown.WhyView.Step;
import billing.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers why a charge is what it is: from what was kept when it was priced, and from the journal. */
@Component
@Transactional(readOnly = true)
class ReadingReasons {

	private static final String PRICE = """
			select p.price_id, p.version, p.amount, p.currency, p.unit, p.effective_from,
				nullif(p.effective_to, 'infinity') as effective_to, p.description
			from billing.charge_item c join billing.price p on p.price_id = c.price_id and p.version = c.price_version
			where c.charge_id = :charge
			""";

	private static final String STEPS = """
			select kind, rule_id, rule_version, name, facts, amount, currency, paid_by from billing.charge_reason
			where charge_id = :charge order by position
			""";

	private static final String SHARES = """
			select nullif(p.payer_code, '') as payer_code, sum(p.amount) as amount, p.currency
			from billing.journal_entry e join billing.posting p using (entry_id)
			where e.subject_id = :charge and p.ledger_account in ('receivable-patient', 'receivable-payer')
			group by p.payer_code, p.currency having sum(p.amount) <> 0 order by p.payer_code
			""";

	private static final String DECISIONS = """
			select decision, reason, decided_by as by, decided_at as at from billing.charge_decision
			where charge_id = :charge order by number
			""";

	private final JdbcClient jdbc;

	ReadingReasons(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	WhyView of(UUID charge) {
		var price = jdbc.sql(PRICE).param("charge", charge).query((row, number) -> price(row)).optional().orElse(null);
		return new WhyView(price,
				jdbc.sql(STEPS).param("charge", charge).query((row, number) -> step(row)).list(),
				jdbc.sql(SHARES).param("charge", charge)
						.query((row, number) -> new Share(row.getString("payer_code"), amount(row))).list(),
				jdbc.sql(DECISIONS).param("charge", charge).query(Decision.class).list());
	}

	private static PriceUsed price(ResultSet row) throws SQLException {
		return new PriceUsed(row.getObject("price_id", UUID.class), row.getInt("version"), amount(row),
				row.getString("unit"), row.getObject("effective_from", LocalDate.class),
				row.getObject("effective_to", LocalDate.class), row.getString("description"));
	}

	private static Step step(ResultSet row) throws SQLException {
		return new Step(row.getString("kind"), row.getObject("rule_id", UUID.class), row.getInt("rule_version"),
				row.getString("name"), row.getString("facts"), amount(row), row.getObject("paid_by", UUID.class));
	}

	private static Money amount(ResultSet row) throws SQLException {
		return new Money(row.getBigDecimal("amount"), Currency.getInstance(row.getString("currency")));
	}
}
