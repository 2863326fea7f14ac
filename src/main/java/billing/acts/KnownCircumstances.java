package billing.acts;

import billing.accounts.AccountId;
import billing.acts.Circumstances.Price;
import billing.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads, at once, what an act's charge depends on: one account a patient, one price a code and day. */
@Component
public class KnownCircumstances {

	private static final String OF_ACT = """
			select account.account_id, price.price_id, price.version, price.amount, price.currency, payer.payer_code
			from (values (1)) as act
			left join billing.account on account.patient_id = :patient
			left join billing.price on price.system = :system and price.code = :code and not price.superseded
				and price.effective_from <= :day and price.effective_to >= :day
			left join lateral (
				select payer_code from billing.coverage
				where coverage.patient_id = :patient and not entered_in_error and first_day <= :day and last_day >= :day
				order by rank, coverage_id limit 1) as payer on true
			""";

	private final JdbcClient jdbc;

	KnownCircumstances(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Transactional(propagation = Propagation.MANDATORY)
	public Circumstances of(ChargedAct act) {
		return jdbc.sql(OF_ACT).param("patient", act.patientId().patientId()).param("system", act.codeSystem())
				.param("code", act.code()).param("day", act.serviceDate())
				.query((row, number) -> circumstances(row)).single();
	}

	private static Circumstances circumstances(ResultSet row) throws SQLException {
		var account = row.getObject("account_id", UUID.class);
		return new Circumstances(account == null ? null : new AccountId(account), price(row),
				row.getString("payer_code"));
	}

	private static @Nullable Price price(ResultSet row) throws SQLException {
		var id = row.getObject("price_id", UUID.class);
		return id == null ? null : new Price(id, row.getInt("version"),
				new Money(row.getBigDecimal("amount"), Currency.getInstance(row.getString("currency"))));
	}
}
