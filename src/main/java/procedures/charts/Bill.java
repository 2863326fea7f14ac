package procedures.charts;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An act's, or an order's, way to the bill.
 *
 * @param step     {@code planned}, {@code held}, {@code charged}, {@code not-billable}, {@code reversed},
 *                 {@code fulfilled}; {@code awaited} where an act was performed and nobody has said anything of
 *                 it yet; {@code none} where nothing is to be charged
 * @param why      the reason: of who bills, or the status of the act where that is the reason
 * @param version  the version of the act this is said of; an older one than the act's is about to be replaced
 * @param chargeId where billing knows it by
 */
record Bill(String step, @Nullable String why, @Nullable Amount amount, @Nullable UUID chargeId,
		@Nullable Integer version) {

	/** What is charged, in a currency (ISO 4217). */
	record Amount(BigDecimal value, String currency) {
	}

	static Bill of(ResultSet row, boolean performed) throws SQLException {
		var step = row.getString("step");
		if (step == null) {
			return new Bill(performed ? "awaited" : "none", row.getString("status"), null, null, null);
		}
		var amount = row.getBigDecimal("amount");
		return new Bill(step, row.getString("why"), amount == null ? null : new Amount(amount, row.getString("currency")),
				row.getObject("charge_id", UUID.class), row.getInt("served_version"));
	}
}
