package billing.pricing.contracts;

import billing.pricing.lists.Seen;
import concord.web.PageRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists what contracts say with all their versions, newest entries last. */
@Component
@Transactional(readOnly = true)
class ReadingRates {

	private static final String RATES = """
			select rate_id as id, version, payer_code, contract, nullif(system, '') as system, nullif(code, '') as code,
				nullif(visit_class, '') as visit_class, method,
				case method when 'percent-of-charge' then trim_scale(percent) else amount end::text as value,
				nullif(currency, '') as currency, effective_from, nullif(effective_to, 'infinity') as effective_to,
				description, superseded, imported_at, imported_by
			from billing.contract_rate
			where (rate_id, version) > (:id, :version) and (:payer::text is null or payer_code = :payer)
			order by rate_id, version limit :rows
			""";

	private final JdbcClient jdbc;

	ReadingRates(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<RateView> list(@Nullable String payer, PageRequest page) {
		var seen = Seen.of(page.after());
		return jdbc.sql(RATES).param("id", seen.id()).param("version", seen.version()).param("payer", payer)
				.param("rows", page.rows()).query(RateView.class).list();
	}
}
