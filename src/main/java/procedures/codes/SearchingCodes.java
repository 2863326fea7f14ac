package procedures.codes;

import concord.refusal.Refusal;
import concord.web.Page;
import concord.web.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds codes by what people type: the beginning of a code, with or without its point; words or beginnings of
 * words of its meaning; or words that are nearly so. The nearest come first.
 */
@Component
class SearchingCodes {

	private static final String SEARCH = """
			select *, nullif(ends, 'infinity') as effective_to from (
				select system, code, display, use, effective_from, effective_to as ends,
					case when starts_with(code, :code) or starts_with(replace(code, '.', ''), :code) then 0
						else 1 + ((1 - word_similarity(:text, display)) * 1000)::integer end as distance
				from procedures.code
				where (:system::text is null or system = :system) and :day between effective_from and effective_to
					and (code between :code and :code || chr(1114111) or code between :pointed and :pointed || chr(1114111)
						or to_tsvector('simple', display) @@ to_tsquery('simple', :words) or :text <% display)) found
			where (distance, system, code) > (:afterDistance, :afterSystem, :afterCode)
			order by distance, system, code limit :rows
			""";

	/** Two letters swapped in a short word are still near. */
	private static final String NEAR = "select set_config('pg_trgm.word_similarity_threshold', '0.35', true)";

	private static final String GAP = "\n";
	private static final int LONGEST = 200;
	private static final int CATEGORY = 3;

	private record Found(int distance, CodeView view) {

		String key() {
			return distance + GAP + view.system() + GAP + view.code();
		}
	}

	private final JdbcClient jdbc;
	private final ReadingCodes reading;

	SearchingCodes(JdbcClient jdbc, ReadingCodes reading) {
		this.jdbc = jdbc;
		this.reading = reading;
	}

	@Transactional(readOnly = true)
	Page<CodeView> search(@Nullable String system, String text, @Nullable LocalDate on, PageRequest page) {
		var after = after(page);
		var code = text.strip().toUpperCase(Locale.ROOT);
		jdbc.sql(NEAR).query(String.class).single();
		var found = jdbc.sql(SEARCH).param("system", system).param("text", text).param("day", reading.day(on))
				.param("code", code).param("pointed", pointed(code)).param("words", words(text))
				.param("afterDistance", Integer.parseInt(after[0])).param("afterSystem", after[1])
				.param("afterCode", after[2]).param("rows", page.rows()).query(SearchingCodes::found).list();
		var whole = Page.of(found, page, Found::key);
		return new Page<>(whole.items().stream().map(Found::view).toList(), whole.next());
	}

	/** Each word, or the beginning of one. */
	private static String words(String text) {
		var words = Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
				.filter(word -> !word.isEmpty()).map(word -> word + ":*").collect(Collectors.joining(" & "));
		if (words.isEmpty() || text.length() > LONGEST) {
			throw new Refusal.Invalid("text",
					"must hold a letter or a digit, and at most %d characters".formatted(LONGEST));
		}
		return words;
	}

	private static String pointed(String code) {
		return code.length() <= CATEGORY || code.contains(".") ? code
				: code.substring(0, CATEGORY) + '.' + code.substring(CATEGORY);
	}

	private static String[] after(PageRequest page) {
		var after = page.after() == null ? new String[] {"-1", "", ""} : page.after().split(GAP, -1);
		if (after.length != 3 || !after[0].matches("-?\\d{1,4}")) {
			throw PageRequest.noCursor();
		}
		return after;
	}

	private static Found found(ResultSet row, int number) throws SQLException {
		return new Found(row.getInt("distance"), CodeView.of(row));
	}
}
