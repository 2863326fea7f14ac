package procedures.codes;

import concord.refusal.Refusal;
import concord.web.Page;
import concord.web.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists codes in their order, and shows one with all it has meant. */
@Component
@Transactional(readOnly = true)
class ReadingCodes {

	private static final String CODES = """
			select system, code, display, use, effective_from, nullif(effective_to, 'infinity') as effective_to
			from procedures.code
			""";

	private static final String LIST = CODES + """
			where (:system::text is null or system = :system) and :day between effective_from and effective_to
				and (system, code) > (:afterSystem, :afterCode)
			order by system, code limit :rows
			""";

	private static final String ONE = CODES + "where system = ? and code = ? order by effective_from";

	private static final String SYSTEMS = """
			select system, release, imported_at, imported_by,
				(select count(distinct code) from procedures.code where code.system = code_system.system) as codes
			from procedures.code_system order by system
			""";

	/** Stands in no code and no URI. */
	private static final String GAP = "\n";

	private final JdbcClient jdbc;
	private final CodeSettings settings;
	private final ZoneId facility;
	private final Clock clock;

	ReadingCodes(JdbcClient jdbc, CodeSettings settings, ZoneId facility, Clock clock) {
		this.jdbc = jdbc;
		this.settings = settings;
		this.facility = facility;
		this.clock = clock;
	}

	Page<CodeView> list(@Nullable String system, @Nullable LocalDate on, PageRequest page) {
		var after = page.after() == null ? new String[] {"", ""} : page.after().split(GAP, -1);
		if (after.length != 2) {
			throw PageRequest.noCursor();
		}
		var found = jdbc.sql(LIST).param("system", system).param("day", day(on)).param("afterSystem", after[0])
				.param("afterCode", after[1]).param("rows", page.rows())
				.query((row, number) -> CodeView.of(row)).list();
		return Page.of(found, page, last -> last.system() + GAP + last.code());
	}

	CodeLookUp lookUp(String system, String code, @Nullable LocalDate on) {
		var periods = jdbc.sql(ONE).param(system).param(code).query((row, number) -> CodeView.of(row)).list();
		if (periods.isEmpty()) {
			throw new Refusal.NotFound("code", null);
		}
		var day = day(on);
		var inForce = periods.stream().filter(it -> it.inForce(day)).findFirst().orElse(null);
		return new CodeLookUp(day, inForce, periods);
	}

	List<CodeSystemView> systems() {
		return jdbc.sql(SYSTEMS).query((row, number) -> system(row)).list();
	}

	LocalDate day(@Nullable LocalDate on) {
		return on == null ? LocalDate.ofInstant(clock.instant(), facility) : on;
	}

	private CodeSystemView system(ResultSet row) throws SQLException {
		var system = row.getString("system");
		return new CodeSystemView(system, row.getObject("release", LocalDate.class), row.getLong("codes"),
				settings.acceptAsHeld().contains(system) ? "held" : "refused",
				row.getObject("imported_at", OffsetDateTime.class).toInstant(), row.getString("imported_by"));
	}
}
