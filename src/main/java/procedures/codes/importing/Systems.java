package procedures.codes.importing;

import concord.refusal.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import outbox.Cause;

/** Which code systems are loaded, and up to which release. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Systems {

	private static final String RELEASE = "select max(release) from procedures.code_system where system = ?";

	private static final String LOADED = """
			insert into procedures.code_system (system, release, imported_at, imported_by)
			values (:system, :release, :at, :by)
			on conflict (system) do update set release = coalesce(excluded.release, code_system.release),
				imported_at = excluded.imported_at, imported_by = excluded.imported_by
			""";

	private final JdbcClient jdbc;
	private final Clock clock;

	Systems(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Files are imported one after the other; who reads codes does not wait. */
	void lock() {
		jdbc.sql("lock table procedures.code_system in share row exclusive mode").update();
	}

	/** A release ends what it does not name: so an older one must not come after a newer. */
	void expectNoNewer(String system, LocalDate release) {
		jdbc.sql(RELEASE).param(system).query((row, number) -> row.getObject(1, LocalDate.class)).stream()
				.filter(loaded -> loaded != null && loaded.isAfter(release)).findAny().ifPresent(loaded -> {
					throw new Refusal.Invalid("effectiveFrom",
							"must not be before the release that is loaded, of " + loaded);
				});
	}

	void loaded(String system, @Nullable LocalDate release) {
		jdbc.sql(LOADED).param("system", system).param("release", release)
				.param("at", clock.instant().atOffset(ZoneOffset.UTC)).param("by", Cause.current().actor()).update();
	}
}
