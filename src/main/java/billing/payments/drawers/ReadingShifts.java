package billing.payments.drawers;

import billing.money.Money;
import concord.web.PageRequest;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows the shifts of drawers. */
@Component
@Transactional(readOnly = true)
class ReadingShifts {

	private static final String SHIFTS = """
			select shift_id, drawer, opened_at, opened_by, opening, opening - (
					select counted - coalesce(banked, 0) from billing.drawer_shift before
					where before.drawer = s.drawer and before.shift_id < s.shift_id order by shift_id desc limit 1
				) as meanwhile, closed_at, closed_by, expected, counted, counted - expected as difference, banked, bank,
				currency
			from billing.drawer_shift s
			""";

	private final JdbcClient jdbc;

	ReadingShifts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	ShiftView one(UUID shift) {
		return jdbc.sql(SHIFTS + "where shift_id = :shift").param("shift", shift)
				.query((row, number) -> view(row)).single();
	}

	List<ShiftView> of(String drawer, PageRequest page) {
		return jdbc.sql(SHIFTS + """
				where drawer = :drawer and shift_id > coalesce(:after::uuid, '00000000-0000-0000-0000-000000000000')
				order by shift_id limit :rows
				""").param("drawer", drawer).param("after", page.afterId()).param("rows", page.rows())
				.query((row, number) -> view(row)).list();
	}

	private static ShiftView view(ResultSet row) throws SQLException {
		return new ShiftView(row.getObject("shift_id", UUID.class), row.getString("drawer"),
				row.getObject("opened_at", OffsetDateTime.class).toInstant(), row.getString("opened_by"),
				new Money(row.getBigDecimal("opening"), currency(row)), money(row, "meanwhile"), instant(row), row.getString("closed_by"),
				money(row, "expected"), money(row, "counted"), money(row, "difference"), money(row, "banked"),
				row.getString("bank"));
	}

	private static @Nullable Instant instant(ResultSet row) throws SQLException {
		var closed = row.getObject("closed_at", OffsetDateTime.class);
		return closed == null ? null : closed.toInstant();
	}

	private static @Nullable Money money(ResultSet row, String column) throws SQLException {
		BigDecimal value = row.getBigDecimal(column);
		return value == null ? null : new Money(value, currency(row));
	}

	private static Currency currency(ResultSet row) throws SQLException {
		return Currency.getInstance(row.getString("currency"));
	}
}
