package billing.pricing.packages;

import billing.pricing.lists.Seen;
import concord.web.PageRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists packages with all their versions, newest entries last. */
@Component
@Transactional(readOnly = true)
class ReadingPackages {

	private static final String PACKAGES = """
			select package_id as id, version, system, code, covered_system, covered_code, effective_from,
				nullif(effective_to, 'infinity') as effective_to, description, superseded, imported_at, imported_by
			from billing.package
			where (package_id, version) > (:id, :version) and (:code::text is null or code = :code)
			order by package_id, version limit :rows
			""";

	private final JdbcClient jdbc;

	ReadingPackages(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<PackageView> list(@Nullable String code, PageRequest page) {
		var seen = Seen.of(page.after());
		return jdbc.sql(PACKAGES).param("id", seen.id()).param("version", seen.version()).param("code", code)
				.param("rows", page.rows()).query(PackageView.class).list();
	}
}
