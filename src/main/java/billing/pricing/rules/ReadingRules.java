package billing.pricing.rules;

import billing.pricing.lists.Seen;
import concord.web.PageRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists rules with all their versions, newest entries last. */
@Component
@Transactional(readOnly = true)
class ReadingRules {

	private static final String RULES = """
			select rule_id as id, version, kind, name, method,
				case method when 'percent' then trim_scale(percent) else amount end::text as value,
				nullif(currency, '') as currency, position, rounding, effective_from,
				nullif(effective_to, 'infinity') as effective_to, description, superseded, imported_at, imported_by
			from billing.pricing_rule
			where (rule_id, version) > (:id, :version) and (:kind::text is null or kind = :kind)
				and (:name::text is null or name = :name)
			order by rule_id, version limit :rows
			""";

	private static final String ANY = """
			select exists (select from billing.pricing_rule where kind = :kind)
			""";

	private final JdbcClient jdbc;

	ReadingRules(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<RuleView> list(@Nullable String kind, @Nullable String name, PageRequest page) {
		var seen = Seen.of(page.after());
		return jdbc.sql(RULES).param("id", seen.id()).param("version", seen.version()).param("kind", kind)
				.param("name", name).param("rows", page.rows()).query(RuleView.class).list();
	}

	/** Whether anything was ever said of such things. */
	boolean any(RuleKind kind) {
		return jdbc.sql(ANY).param("kind", kind.code).query(Boolean.class).single();
	}
}
