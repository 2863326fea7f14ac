package concord.csv;

import concord.refusal.Refusal;
import concord.refusal.Refusal.Invalid.Fault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * A table as it comes: CSV with a header (RFC 4180, UTF-8), one thing a line. All of it is good, or it is
 * refused with every fault by line: what is wrong with the values, they say themselves by a {@link
 * Refusal.Invalid}.
 */
public final class Sheet<T> {

	private static final int MOST_LINES = 200_000;

	/** So many faults are enough: what comes after is not read. */
	private static final int ENOUGH = 1_000;
	private static final int MOST_NAMED = 100;

	private final List<Line<T>> lines = new ArrayList<>();
	private final List<Fault> faults = new ArrayList<>();

	private Sheet() {
	}

	/** @param meaning what a row says; of a row that cannot be so the fault is kept */
	public static <T> Sheet<T> read(byte[] csv, List<String> columns, Function<Row, T> meaning) {
		var sheet = new Sheet<T>();
		var texts = Csv.lines(csv);
		var header = Csv.columns(texts.hasNext() ? Csv.cells(texts.next()) : List.of(), columns,
				List.of());
		for (var number = 2; texts.hasNext() && sheet.goesOn(); number++) {
			var text = texts.next();
			if (!text.isEmpty()) {
				sheet.take(number, Csv.cells(text), header, meaning);
			}
		}
		if (sheet.faults.isEmpty() && (sheet.lines.isEmpty() || sheet.lines.size() > MOST_LINES)) {
			sheet.faults.add(new Fault("line 2", "must be the first of 1 to %,d lines".formatted(MOST_LINES)));
		}
		return sheet;
	}

	public List<Line<T>> lines() {
		return List.copyOf(lines);
	}

	public List<T> said() {
		return lines.stream().map(Line::said).toList();
	}

	public void fault(Line<T> line, String column, String message) {
		faults.add(new Fault("line %d: %s".formatted(line.number(), column), message));
	}

	/** No two lines are about the same; where {@code key} is {@code null}, a line is about nothing of others. */
	public void expectOnce(String column, Function<T, ?> key) {
		var seen = new HashMap<Object, Integer>();
		for (var line : lines) {
			var about = key.apply(line.said());
			var before = about == null ? null : seen.putIfAbsent(about, line.number());
			if (before != null) {
				fault(line, column, "is said twice, on line %d before".formatted(before));
			}
		}
	}

	/** Refuses the sheet where there are faults; the first hundred are named. */
	public void expectSound() {
		if (!faults.isEmpty()) {
			throw new Refusal.Invalid("Nothing was imported: %,d%s lines cannot be accepted.".formatted(faults.size(),
					faults.size() < ENOUGH ? "" : " or more"), faults.subList(0, Math.min(faults.size(), MOST_NAMED)));
		}
	}

	private boolean goesOn() {
		return lines.size() <= MOST_LINES && faults.size() < ENOUGH;
	}

	private void take(int number, List<String> cells, Map<String, Integer> columns, Function<Row, T> meaning) {
		if (cells.size() != columns.size()) {
			faults.add(new Fault("line " + number, cells.isEmpty() ? "is too long, or its quotes do not match"
					: "has %d values, not %d".formatted(cells.size(), columns.size())));
			return;
		}
		try {
			lines.add(new Line<>(number, meaning.apply(new Row(columns, cells))));
		}
		catch (Refusal.Invalid refusal) {
			refusal.faults().forEach(it -> faults.add(
					new Fault("line %d: %s".formatted(number, column(it.field())), it.message())));
		}
	}

	/** A value's field as a column is called: {@code name.timeZone} is {@code time_zone}. */
	private static String column(String field) {
		return field.substring(field.lastIndexOf('.') + 1).replaceAll("\\[\\d+]", "")
				.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
	}
}
