package procedures.codes.importing;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import procedures.codes.files.CodeUse;

/** The rows of the book of codes. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CodeBook {

	/** A code of a system. */
	record Key(String system, String code) {
	}

	private static final int BATCH = 1000;

	private static final String KNOWN = """
			select code.system, code.code, effective_from, effective_to, display, use
			from unnest(:systems::text[], :codes::text[]) as asked (system, code)
			join procedures.code on code.system = asked.system and code.code = asked.code
			""";

	private static final String REWRITE = """
			update procedures.code set effective_to = ?, display = ?, use = ?
			where system = ? and code = ? and effective_from = ?
			""";

	private static final String BEGIN = """
			insert into procedures.code (effective_to, display, use, system, code, effective_from)
			values (?, ?, ?, ?, ?, ?)
			""";

	private static final String NOT_NAMED = """
			and effective_to >= :release
				and not exists (select from unnest(:named::text[]) as named (code) where named.code = code.code)
			""";

	/** What began with the release or after it was never so. */
	private static final String NEVER_WAS = """
			delete from procedures.code where system = :system and effective_from >= :release
			""" + NOT_NAMED + " returning code";

	private static final String END = """
			update procedures.code set effective_to = :release::date - 1 where system = :system
			""" + NOT_NAMED + " returning code";

	private final JdbcClient client;
	private final JdbcTemplate jdbc;

	CodeBook(JdbcClient client, JdbcTemplate jdbc) {
		this.client = client;
		this.jdbc = jdbc;
	}

	/** What is known of each of these codes. */
	Map<Key, List<Period>> known(Collection<Key> keys) {
		var known = new HashMap<Key, List<Period>>();
		client.sql(KNOWN).param("systems", keys.stream().map(Key::system).toArray(String[]::new))
				.param("codes", keys.stream().map(Key::code).toArray(String[]::new)).query(row -> {
					known.computeIfAbsent(new Key(row.getString("system"), row.getString("code")),
							key -> new ArrayList<>()).add(period(row));
				});
		return known;
	}

	/** First what makes room, then what takes it. */
	void write(Map<Key, CodeHistory> histories) {
		each(histories, CodeHistory::rewritten, REWRITE);
		each(histories, CodeHistory::begun, BEGIN);
	}

	/** Ends the codes of a system that a release does not name, and answers which. */
	List<String> end(String system, LocalDate release, Collection<String> named) {
		var codes = named.toArray(String[]::new);
		var ended = new ArrayList<String>();
		for (var sql : List.of(NEVER_WAS, END)) {
			ended.addAll(client.sql(sql).param("system", system).param("release", release).param("named", codes)
					.query(String.class).list());
		}
		return ended;
	}

	private void each(Map<Key, CodeHistory> histories, Function<CodeHistory, List<Period>> periods,
			String sql) {
		var written = new ArrayList<Map.Entry<Key, Period>>();
		histories.forEach((key, history) -> periods.apply(history).forEach(it -> written.add(Map.entry(key, it))));
		jdbc.batchUpdate(sql, written, BATCH,
				(statement, entry) -> write(statement, entry.getKey(), entry.getValue()));
	}

	private static void write(PreparedStatement statement, Key key, Period period) throws SQLException {
		statement.setObject(1, period.to());
		statement.setString(2, period.display());
		statement.setString(3, period.use().code);
		statement.setString(4, key.system());
		statement.setString(5, key.code());
		statement.setObject(6, period.from());
	}

	private static Period period(ResultSet row) throws SQLException {
		return new Period(row.getObject("effective_from", LocalDate.class),
				row.getObject("effective_to", LocalDate.class), row.getString("display"),
				CodeUse.of(row.getString("use")));
	}
}
