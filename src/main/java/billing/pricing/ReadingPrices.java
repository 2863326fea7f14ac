package billing.pricing;

import billing.money.Money;
import billing.pricing.lists.Seen;
import concord.web.PageRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists prices with all their versions, newest entries last. */
@Component
@Transactional(readOnly = true)
class ReadingPrices {

	private static final String PRICES = """
			select price_id, version, system, code, unit, amount, currency, nullif(tax, '') as tax, department,
				effective_from, nullif(effective_to, 'infinity') as effective_to, description, superseded, imported_at,
				imported_by
			from billing.price
			where (price_id, version) > (:id, :version) and (:system::text is null or system = :system)
				and (:code::text is null or code = :code)
			order by price_id, version limit :rows
			""";

	private record Row(UUID priceId, int version, String system, String code, String unit, BigDecimal amount,
			String currency, @Nullable String tax, String department, LocalDate effectiveFrom,
			@Nullable LocalDate effectiveTo, String description, boolean superseded,
			OffsetDateTime importedAt, String importedBy) {

		PriceView view() {
			return new PriceView(priceId, version, system, code, unit,
					new Money(amount, Currency.getInstance(currency)), tax, department, effectiveFrom, effectiveTo,
					description, superseded, importedAt.toInstant(), importedBy);
		}
	}

	private final JdbcClient jdbc;

	ReadingPrices(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<PriceView> list(@Nullable String system, @Nullable String code, PageRequest page) {
		var seen = Seen.of(page.after());
		return jdbc.sql(PRICES).param("id", seen.id()).param("version", seen.version()).param("system", system)
				.param("code", code).param("rows", page.rows()).query(Row.class).stream().map(Row::view).toList();
	}
}
