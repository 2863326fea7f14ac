package concord.loader.export;

import java.util.List;
import java.util.Map;

/**
 * A row of a file, its values by column name.
 *
 * @param line where it begins, the header being line 1
 */
public record Row(String file, long line, Map<String, Integer> columns, List<String> values) {

	/** The value, empty where the row says nothing. A file without the column cannot be loaded. */
	public String get(String column) {
		var index = columns.get(column);
		if (index == null) {
			throw broken("the file has no column " + column);
		}
		return values.get(index);
	}

	/**
	 * The value, or {@code otherwise} where the row says nothing or the export's version has no such column.
	 */
	public String get(String column, String otherwise) {
		var index = columns.get(column);
		return index == null || values.get(index).isEmpty() ? otherwise : values.get(index);
	}

	public BrokenRow broken(String reason) {
		return new BrokenRow(file, line, reason);
	}
}
