package patients.history;

import concord.refusal.Refusal;
import concord.web.Page;
import concord.web.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The versions of a record, the first one first. */
@Component
class ReadingHistory {

	private static final String VERSIONS = """
			select version, changed_at, changed_by, before::text, after::text from patients.history
			where record_id = :record and version > :after order by version limit :rows
			""";

	private static final String IS_PATIENT =
			"select exists (select from patients.patient where patient_id = :record)";

	private static final String IS_COVERAGE =
			"select exists (select from patients.coverage where coverage_id = :record)";

	private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {
	};

	private final JdbcClient database;
	private final JsonMapper json;

	ReadingHistory(JdbcClient database, JsonMapper json) {
		this.database = database;
		this.json = json;
	}

	@Transactional(readOnly = true)
	public Page<ChangeView> ofPatient(UUID record, PageRequest page) {
		return of(record, "patient", IS_PATIENT, page);
	}

	@Transactional(readOnly = true)
	public Page<ChangeView> ofCoverage(UUID record, PageRequest page) {
		return of(record, "coverage", IS_COVERAGE, page);
	}

	/** Of one kind only: who may open a record of the other was not asked. */
	private Page<ChangeView> of(UUID record, String what, String isOne, PageRequest page) {
		if (!database.sql(isOne).param("record", record).query(Boolean.class).single()) {
			throw new Refusal.NotFound(what, record);
		}
		var found = database.sql(VERSIONS).param("record", record).param("after", after(page.after()))
				.param("rows", page.rows()).query(this::view).list();
		return Page.of(found, page, it -> String.valueOf(it.version()));
	}

	private static int after(@Nullable String cursor) {
		if (cursor == null) {
			return 0;
		}
		if (!cursor.matches("\\d{1,9}")) {
			throw PageRequest.noCursor();
		}
		return Integer.parseInt(cursor);
	}

	private ChangeView view(ResultSet row, int number) throws SQLException {
		return new ChangeView(row.getInt("version"), row.getObject("changed_at", OffsetDateTime.class),
				row.getString("changed_by"),
				ChangeView.changes(fields(row.getString("before")), fields(row.getString("after"))));
	}

	private Map<String, Object> fields(@Nullable String record) {
		return record == null ? Map.of() : json.readValue(record, FIELDS);
	}
}
