package billing.payments;

import billing.money.Money;
import concord.refusal.Refusal;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What of an account's invoices is open. Right as long as the account is held. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Debts {

	private static final String STATE = """
			select invoice_id, payer_code, open, currency from billing.invoice_state
			""";

	/** @param payerCode whose debt it is; empty where it is the patient's */
	record Debt(UUID invoiceId, String payerCode, BigDecimal open, String currency) {

		Money money() {
			return new Money(open, Currency.getInstance(currency));
		}
	}

	private final JdbcClient jdbc;

	Debts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** @param payer whose they are; empty where they are the patient's */
	List<Debt> oldestFirst(UUID account, String payer) {
		return jdbc.sql(STATE + """
				where account_id = :account and payer_code = :payer and open > 0 order by due_on, number
				""").param("account", account).param("payer", payer).query(Debt.class).list();
	}

	Debt of(UUID account, UUID invoice) {
		return jdbc.sql(STATE + "where account_id = :account and invoice_id = :invoice").param("account", account)
				.param("invoice", invoice).query(Debt.class).optional()
				.orElseThrow(() -> new Refusal.NotFound("invoice of this account", invoice));
	}

	/** Negative where more is put against it than it asks for by now. */
	BigDecimal open(UUID invoice) {
		return jdbc.sql("select open from billing.invoice_state where invoice_id = :invoice")
				.param("invoice", invoice).query(BigDecimal.class).single();
	}
}
