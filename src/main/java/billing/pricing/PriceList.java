package billing.pricing;

import concord.refusal.Refusal;
import concord.refusal.Refusal.Invalid.Fault;
import de.siegmar.fastcsv.reader.CsvReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A price list as it comes: CSV with a header (RFC 4180, UTF-8), its columns by name, in any order, one line
 * a price. All of it is good, or it is refused with every fault by line.
 */
record PriceList(List<PriceRow> rows) {

	static final List<String> COLUMNS = List.of("system", "code", "amount", "currency", "effective_from",
			"effective_to", "description");

	private static final int MOST_ROWS = 200_000;
	private static final int LONGEST_LINE = 4_096;

	/** So many faults are enough: what comes after is not read. */
	private static final int ENOUGH = 1_000;
	private static final int MOST_NAMED = 100;

	private static final String VALUE = "(?:\"[^\"]*+(?:\"\"[^\"]*+)*+\"|[^\",]*+)";
	private static final Pattern LINE = Pattern.compile(VALUE + "(?:," + VALUE + ")*+");
	private static final CsvReader.CsvReaderBuilder CSV = CsvReader.builder();

	/** One line after the other, for a list may be long: only what is kept of it is held. */
	static PriceList read(byte[] csv, Currency currency) {
		var lines = withoutMark(new String(csv, StandardCharsets.UTF_8)).lines().iterator();
		var columns = columns(lines.hasNext() ? cells(lines.next()) : List.of());
		var faults = new ArrayList<Fault>();
		var rows = new ArrayList<PriceRow>();
		for (var number = 2; lines.hasNext() && rows.size() <= MOST_ROWS && faults.size() < ENOUGH; number++) {
			var line = lines.next();
			if (!line.isEmpty()) {
				new Line(number, cells(line), columns, faults).price(currency).ifPresent(rows::add);
			}
		}
		refuse(faults);
		if (rows.isEmpty() || rows.size() > MOST_ROWS) {
			throw new Refusal.Invalid("line 2", "must be the first of 1 to %,d prices".formatted(MOST_ROWS));
		}
		return new PriceList(rows);
	}

	/** Refuses the list where there are faults; the first hundred are named. */
	static void refuse(List<Fault> faults) {
		if (!faults.isEmpty()) {
			throw new Refusal.Invalid("Nothing was imported: %,d%s values cannot be accepted.".formatted(faults.size(),
					faults.size() < ENOUGH ? "" : " or more"), faults.subList(0, Math.min(faults.size(), MOST_NAMED)));
		}
	}

	/** None where the line is too long to be a price's, or its quotes do not match. */
	private static List<String> cells(String line) {
		var sound = !line.isEmpty() && line.length() <= LONGEST_LINE && LINE.matcher(line).matches();
		return sound ? CSV.ofSingleCsvRecord(line).getFields() : List.of();
	}

	private static String withoutMark(String text) {
		return text.startsWith("\uFEFF") ? text.substring(1) : text;
	}

	private static Map<String, Integer> columns(List<String> header) {
		var columns = new HashMap<String, Integer>();
		var faults = new ArrayList<Fault>();
		for (var column : header) {
			if (!COLUMNS.contains(column)) {
				faults.add(new Fault("line 1", "has an unknown column; there are " + String.join(",", COLUMNS)));
			}
			else if (columns.putIfAbsent(column, columns.size()) != null) {
				faults.add(new Fault("line 1: " + column, "is there twice"));
			}
		}
		COLUMNS.stream().filter(it -> !columns.containsKey(it))
				.forEach(it -> faults.add(new Fault("line 1: " + it, "is missing")));
		refuse(faults);
		return columns;
	}
}
