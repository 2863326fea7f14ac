package concord.csv;

import concord.refusal.Refusal;
import concord.refusal.Refusal.Invalid.Fault;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A line of text as cells (RFC 4180), and the header as columns. */
final class Cells {

	private static final int LONGEST_LINE = 4_096;

	private static final String VALUE = "(?:\"[^\"]*+(?:\"\"[^\"]*+)*+\"|[^\",]*+)";
	private static final Pattern LINE = Pattern.compile(VALUE + "(?:," + VALUE + ")*+");
	private static final CsvReader.CsvReaderBuilder CSV = CsvReader.builder();

	private Cells() {
	}

	/** None where the line is too long, or its quotes do not match. */
	static List<String> of(String line) {
		var sound = !line.isEmpty() && line.length() <= LONGEST_LINE && LINE.matcher(line).matches();
		return sound ? CSV.ofSingleCsvRecord(line).getFields() : List.of();
	}

	/** Where each column is; every one must be there, once, in any order, and no other. */
	static Map<String, Integer> columns(List<String> header, List<String> known) {
		var columns = new HashMap<String, Integer>();
		var faults = new ArrayList<Fault>();
		for (var column : header) {
			if (!known.contains(column)) {
				faults.add(new Fault("line 1", "has an unknown column; there are " + String.join(",", known)));
			}
			else if (columns.putIfAbsent(column, columns.size()) != null) {
				faults.add(new Fault("line 1: " + column, "is there twice"));
			}
		}
		known.stream().filter(it -> !columns.containsKey(it))
				.forEach(it -> faults.add(new Fault("line 1: " + it, "is missing")));
		if (!faults.isEmpty()) {
			throw new Refusal.Invalid("Nothing was imported: the columns are not those asked for.", faults);
		}
		return columns;
	}
}
