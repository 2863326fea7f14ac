package billing.payments.refunds;

import billing.money.Money;
import concord.refusal.Refusal;
import concord.web.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows refunds: what is due is somebody's task. */
@Component
@Transactional(readOnly = true)
class ReadingRefunds {

	private static final String REFUNDS = """
			select refund_id, version, payment_id, account_id, patient_id, amount, currency, reason, status,
				nullif(place, '') as place, due_at
			from billing.refund
			""";

	private static final String LIST = REFUNDS + """
			where refund_id > coalesce(:after::uuid, '00000000-0000-0000-0000-000000000000')
				and (:status::text is null or status = :status) and (:account::uuid is null or account_id = any(billing.accounts_of(:account)))
			order by refund_id limit :rows
			""";

	private final JdbcClient jdbc;

	ReadingRefunds(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<RefundView> list(@Nullable UUID account, @Nullable String status, PageRequest page) {
		return jdbc.sql(LIST).param("after", page.afterId()).param("account", account).param("status", status)
				.param("rows", page.rows()).query((row, number) -> view(row)).list();
	}

	RefundView one(UUID id) {
		return jdbc.sql(REFUNDS + "where refund_id = :refund").param("refund", id)
				.query((row, number) -> view(row)).optional().orElseThrow(() -> new Refusal.NotFound("refund", id));
	}

	private static RefundView view(ResultSet row) throws SQLException {
		return new RefundView(row.getObject("refund_id", UUID.class), row.getInt("version"),
				row.getObject("payment_id", UUID.class), row.getObject("account_id", UUID.class),
				row.getObject("patient_id", UUID.class),
				new Money(row.getBigDecimal("amount"), Currency.getInstance(row.getString("currency"))),
				row.getString("reason"), row.getString("status"), row.getString("place"),
				row.getObject("due_at", OffsetDateTime.class).toInstant());
	}
}
