package concord.csv;

import concord.refusal.Refusal;
import concord.refusal.Refusal.Invalid.Fault;
import de.siegmar.fastcsv.reader.CsvReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** CSV, line by line (RFC 4180, UTF-8): lines, their cells, and the header as columns. A value has no line break. */
public final class Csv {

	private static final int LONGEST_LINE = 4_096;

	private static final String VALUE = "(?:\"[^\"]*+(?:\"\"[^\"]*+)*+\"|[^\",]*+)";
	private static final Pattern LINE = Pattern.compile(VALUE + "(?:," + VALUE + ")*+");
	private static final CsvReader.CsvReaderBuilder CSV = CsvReader.builder();

	private Csv() {
	}

	/** The byte order mark is left out. */
	public static Iterator<String> lines(byte[] csv) {
		var text = new String(csv, StandardCharsets.UTF_8);
		return (text.startsWith("\uFEFF") ? text.substring(1) : text).lines().iterator();
	}

	/** None where the line is longer than 4,096 characters, or its quotes do not match. */
	public static List<String> cells(String line) {
		return cells(line, LONGEST_LINE);
	}

	/** The same, with another bound. */
	public static List<String> cells(String line, int longest) {
		var sound = !line.isEmpty() && line.length() <= longest && LINE.matcher(line).matches();
		return sound ? CSV.ofSingleCsvRecord(line).getFields() : List.of();
	}

	/** Where each column is, in any order, once; all that are required must be there, and none that is not known. */
	public static Map<String, Integer> columns(List<String> header, List<String> required, List<String> optional) {
		var columns = new HashMap<String, Integer>();
		var faults = new ArrayList<Fault>();
		for (var column : header) {
			if (!required.contains(column) && !optional.contains(column)) {
				faults.add(new Fault("line 1", "has an unknown column; there are " + String.join(",", required)));
			}
			else if (columns.putIfAbsent(column, columns.size()) != null) {
				faults.add(new Fault("line 1: " + column, "is there twice"));
			}
		}
		required.stream().filter(it -> !columns.containsKey(it))
				.forEach(it -> faults.add(new Fault("line 1: " + it, "is missing")));
		if (!faults.isEmpty()) {
			throw new Refusal.Invalid("Nothing was imported: the columns are not those asked for.", faults);
		}
		return columns;
	}
}
