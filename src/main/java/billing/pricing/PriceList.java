package billing.pricing;

import concord.refusal.Refusal;
import concord.refusal.Refusal.Invalid.Fault;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * A price list as it comes: CSV with a header (RFC 4180, UTF-8), its columns by name, in any order. All of it is good,
 * or it is refused with every fault by line.
 */
record PriceList(List<PriceRow> rows) {

	static final List<String> COLUMNS = List.of("system", "code", "amount", "currency", "effective_from", "effective_to",
			"description");

	private static final int MOST_ROWS = 200_000;
	private static final int MOST_FAULTS = 100;

	/** One line after the other, for a list may be long: only what is kept of it is held. */
	static PriceList read(byte[] csv, Currency currency) {
		var lines = parse(csv);
		if (!lines.hasNext()) {
			throw new Refusal.Invalid("line 1", "must be a header: " + String.join(",", COLUMNS));
		}
		var columns = columns(lines.next());
		var faults = new ArrayList<Fault>();
		var rows = new ArrayList<PriceRow>();
		while (lines.hasNext() && rows.size() <= MOST_ROWS) {
			new Line(lines.next(), columns, faults).price(currency).ifPresent(rows::add);
		}
		refuse(faults);
		if (rows.isEmpty() || rows.size() > MOST_ROWS) {
			throw new Refusal.Invalid("line 2", "must be the first of 1 to %,d prices".formatted(MOST_ROWS));
		}
		return new PriceList(rows);
	}

	/** Refuses the list where there are faults; the first hundred are named, all are counted. */
	static void refuse(List<Fault> faults) {
		if (!faults.isEmpty()) {
			throw new Refusal.Invalid("Nothing was imported: %,d values cannot be accepted.".formatted(faults.size()),
					faults.subList(0, Math.min(faults.size(), MOST_FAULTS)));
		}
	}

	private static Iterator<CsvRecord> parse(byte[] csv) {
		var text = new String(csv, StandardCharsets.UTF_8);
		var withoutMark = text.startsWith("\uFEFF") ? text.substring(1) : text;
		return CsvReader.builder().allowExtraFields(true).allowMissingFields(true)
				.allowExtraCharsAfterClosingQuote(true).ofCsvRecord(withoutMark).iterator();
	}

	private static Map<String, Integer> columns(CsvRecord header) {
		var columns = new HashMap<String, Integer>();
		var faults = new ArrayList<Fault>();
		for (var column : header.getFields()) {
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
