package procedures.history;

import concord.refusal.Refusal;
import concord.web.Page;
import concord.web.PageRequest;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows what became of an act, version by version. */
@Component
class ReadingHistory {

	private static final String VERSIONS = """
			select version, happened, status, reason, facts, recorded_at, recorded_by
			from procedures.procedure_version
			where procedure_id = ? and version > ?
			order by version limit ?
			""";

	private final JdbcClient jdbc;

	ReadingHistory(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Transactional(readOnly = true)
	public Page<VersionView> of(UUID procedure, PageRequest page) {
		var after = after(page);
		var found = jdbc.sql(VERSIONS).params(procedure, after, page.rows()).query(VersionView::of).list();
		if (found.isEmpty() && after == 0) {
			throw new Refusal.NotFound("procedure", procedure);
		}
		return Page.of(found, page, last -> String.valueOf(last.version()));
	}

	private static int after(PageRequest page) {
		try {
			return page.after() == null ? 0 : Integer.parseInt(page.after());
		}
		catch (NumberFormatException e) {
			throw PageRequest.noCursor();
		}
	}
}
