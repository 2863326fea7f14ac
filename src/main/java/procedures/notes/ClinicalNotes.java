package procedures.notes;

import concord.refusal.Refusal;
import concord.web.Page;
import concord.web.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import outbox.Cause;
import outbox.TimeOrderedIds;

/**
 * The clinical notes of acts. They stand in a table of their own and in no event: whoever bills, reads the log
 * or its copies does not meet them. A note is never changed; what was wrong in it is said in a further one.
 */
@Component
class ClinicalNotes {

	private static final String WRITE = """
			insert into procedures.clinical_note (note_id, procedure_id, text, author, written_at)
			select :note, procedure_id, :text, :author, :at from procedures.procedure where procedure_id = :procedure
			returning note_id, procedure_id, text, author, written_at
			""";

	private static final String OF = """
			select note_id, procedure_id, text, author, written_at
			from procedures.clinical_note
			where procedure_id = :procedure and note_id > coalesce(:after::uuid, '00000000-0000-0000-0000-000000000000')
			order by note_id limit :rows
			""";

	private final JdbcClient jdbc;
	private final Clock clock;

	ClinicalNotes(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Transactional
	public NoteView write(UUID procedure, String text) {
		return jdbc.sql(WRITE).param("note", TimeOrderedIds.next()).param("procedure", procedure)
				.param("text", text).param("author", Cause.current().actor())
				.param("at", Timestamp.from(clock.instant())).query(ClinicalNotes::view).optional()
				.orElseThrow(() -> new Refusal.NotFound("procedure", procedure));
	}

	/** The first written comes first. */
	@Transactional(readOnly = true)
	public Page<NoteView> of(UUID procedure, PageRequest page) {
		var found = jdbc.sql(OF).param("procedure", procedure).param("after", page.afterId())
				.param("rows", page.rows()).query(ClinicalNotes::view).list();
		return Page.of(found, page, last -> last.id().toString());
	}

	private static NoteView view(ResultSet row, int number) throws SQLException {
		return new NoteView(row.getObject("note_id", UUID.class), row.getObject("procedure_id", UUID.class),
				row.getString("text"), row.getString("author"), row.getTimestamp("written_at").toInstant());
	}
}
