package billing.payments;

import billing.money.Money;
import billing.payments.PaymentView.Part;
import concord.refusal.Refusal;
import concord.web.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows payments. */
@Component
@Transactional(readOnly = true)
class ReadingPayments {

	private static final String PAYMENTS = """
			select s.payment_id, p.version, s.account_id, s.patient_id, s.method, s.purpose, s.place, s.reference,
				s.received_on, s.status, s.amount, s.allocated, s.refunded, s.unapplied, s.currency
			from billing.payment_state s join billing.payment p using (payment_id)
			""";

	private static final String UNAPPLIED = "join billing.unapplied_payment using (payment_id)\n";

	private static final String PAGE = """
			where s.payment_id > coalesce(:after::uuid, '00000000-0000-0000-0000-000000000000')
				and (:account::uuid is null or s.account_id = any(billing.accounts_of(:account)))
			order by s.payment_id limit :rows
			""";

	private final JdbcClient jdbc;
	private final Allocations allocations;

	ReadingPayments(JdbcClient jdbc, Allocations allocations) {
		this.jdbc = jdbc;
		this.allocations = allocations;
	}

	/** @param unapplied only those of which something is free */
	List<PaymentView> list(@Nullable UUID account, boolean unapplied, PageRequest page) {
		return jdbc.sql(PAYMENTS + (unapplied ? UNAPPLIED : "") + PAGE).param("after", page.afterId())
				.param("account", account).param("rows", page.rows()).query((row, number) -> view(row, null)).list();
	}

	PaymentView one(UUID id) {
		var parts = allocations.ofPayment(id).stream().map(it -> new Part(it.invoiceId(), it.money())).toList();
		return jdbc.sql(PAYMENTS + "where s.payment_id = :payment").param("payment", id)
				.query((row, number) -> view(row, parts)).optional()
				.orElseThrow(() -> new Refusal.NotFound("payment", id));
	}

	private static PaymentView view(ResultSet row, @Nullable List<Part> parts) throws SQLException {
		return new PaymentView(row.getObject("payment_id", UUID.class), row.getInt("version"),
				row.getObject("account_id", UUID.class), row.getObject("patient_id", UUID.class), row.getString("method"),
				row.getString("purpose"), row.getString("place"), row.getString("reference"),
				row.getObject("received_on", LocalDate.class), row.getString("status"), money(row, "amount"),
				money(row, "allocated"), money(row, "refunded"), money(row, "unapplied"), parts);
	}

	private static Money money(ResultSet row, String column) throws SQLException {
		return new Money(row.getBigDecimal(column), Currency.getInstance(row.getString("currency")));
	}
}
