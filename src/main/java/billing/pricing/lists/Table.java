package billing.pricing.lists;

import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.RowMapper;

/**
 * Where a book is kept. Beside its own columns each has {@code version}, {@code effective_from}, {@code
 * effective_to}, {@code description}, {@code superseded}, {@code imported_at} and {@code imported_by}.
 *
 * @param name    of the table in the schema {@code billing}
 * @param id      its column of the entry's id
 * @param key     the column rows are found by, and {@code keyOf} what of a row is in it
 * @param columns its own, in the order of {@code values}
 * @param row     reads them back, with the period
 */
public record Table<R extends Said<R>>(String name, String id, String key, Function<R, String> keyOf,
		List<String> columns, Function<R, List<Object>> values, Function<R, String> description, RowMapper<R> row) {

	String inForce() {
		return """
				select %s, version, %s, effective_from, effective_to, description from billing.%s
				where not superseded and %s = any(:keys)
				""".formatted(id, String.join(", ", columns), name, key);
	}

	String supersede() {
		return "update billing.%s set superseded = true where %s = ? and version = ?".formatted(name, id);
	}

	String insert() {
		return """
				insert into billing.%s (%s, version, %s, effective_from, effective_to, description, imported_at, imported_by)
				values (?, ?, %s ?, ?, ?, ?, ?)
				""".formatted(name, id, String.join(", ", columns), "?, ".repeat(columns.size()));
	}

	String lock() {
		return "lock table billing.%s in share row exclusive mode".formatted(name);
	}
}
