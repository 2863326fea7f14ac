package billing.pricing.tariffs;

import billing.money.Money;
import billing.pricing.agreed.Bundle;
import billing.pricing.agreed.Method;
import billing.pricing.agreed.Rate;
import billing.pricing.agreed.Rounding;
import billing.pricing.agreed.Rule;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rules, rates and packages as they are stored. */
final class Stored {

	private Stored() {
	}

	static Rule rule(ResultSet row) throws SQLException {
		return new Rule(row.getObject("rule_id", UUID.class), row.getInt("version"), row.getString("name"),
				percent(row), amount(row), row.getInt("position"),
				Rounding.of(row.getString("rounding")).orElseThrow());
	}

	static Rate rate(ResultSet row) throws SQLException {
		return new Rate(row.getObject("rate_id", UUID.class), row.getInt("version"), row.getString("payer_code"),
				row.getString("contract"), row.getString("system"), row.getString("code"), row.getString("visit_class"),
				Method.of(row.getString("method")).orElseThrow(), percent(row), amount(row), from(row), to(row));
	}

	static Bundle bundle(ResultSet row) throws SQLException {
		return new Bundle(row.getObject("package_id", UUID.class), row.getInt("version"), row.getString("system"),
				row.getString("code"), row.getString("covered_system"), row.getString("covered_code"), from(row),
				to(row));
	}

	static LocalDate from(ResultSet row) throws SQLException {
		return row.getObject("effective_from", LocalDate.class);
	}

	static LocalDate to(ResultSet row) throws SQLException {
		return row.getObject("effective_to", LocalDate.class);
	}

	/** Either of the two is said; the other is zero. */
	private static @Nullable BigDecimal percent(ResultSet row) throws SQLException {
		var percent = row.getBigDecimal("percent");
		return percent.signum() == 0 ? null : percent;
	}

	private static @Nullable Money amount(ResultSet row) throws SQLException {
		var amount = row.getBigDecimal("amount");
		return amount.signum() == 0 ? null : new Money(amount, Currency.getInstance(row.getString("currency")));
	}
}
