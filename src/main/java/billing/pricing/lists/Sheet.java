package billing.pricing.lists;

import concord.csv.Csv;
import concord.refusal.Refusal;
import concord.refusal.Refusal.Invalid.Fault;
import java.util.ArrayList;
import java.util.List;

/**
 * A list as it comes: CSV with a header (RFC 4180, UTF-8), its columns by name, in any order, one line an
 * entry.
 *
 * @param rows   what its good lines say
 * @param faults what is wrong with the others
 */
public record Sheet<R>(List<R> rows, List<Fault> faults) {

	private static final int MOST_ROWS = 200_000;

	/** So many faults are enough: what comes after is not read. */
	private static final int ENOUGH = 1_000;
	private static final int MOST_NAMED = 100;

	/** One line after the other, for a list may be long: only what is kept of it is held. */
	public static <R extends Said<R>> Sheet<R> read(byte[] csv, Layout<R> layout) {
		var lines = Csv.lines(csv);
		var columns = Csv.columns(lines.hasNext() ? Csv.cells(lines.next()) : List.of(), layout.required(),
				layout.optional());
		var faults = new ArrayList<Fault>();
		var rows = new ArrayList<R>();
		for (var number = 2; lines.hasNext() && rows.size() <= MOST_ROWS && faults.size() < ENOUGH; number++) {
			var line = lines.next();
			if (!line.isEmpty()) {
				read(new Cells(number, Csv.cells(line), columns, faults), layout, rows, faults);
			}
		}
		if (faults.isEmpty() && (rows.isEmpty() || rows.size() > MOST_ROWS)) {
			throw new Refusal.Invalid("line 2",
					"must be the first of 1 to %,d lines, each a %s".formatted(MOST_ROWS, layout.noun()));
		}
		return new Sheet<>(rows, faults);
	}

	private static <R extends Said<R>> void read(Cells cells, Layout<R> layout, List<R> rows, List<Fault> faults) {
		var before = faults.size();
		if (cells.whole()) {
			var row = layout.row().apply(cells);
			if (faults.size() == before) {
				rows.add(row);
			}
		}
	}

	/** Refuses the list where there are faults; the first hundred are named. */
	public static void refuse(List<Fault> faults) {
		if (!faults.isEmpty()) {
			throw new Refusal.Invalid("Nothing was imported: %,d%s values cannot be accepted.".formatted(faults.size(),
					faults.size() < ENOUGH ? "" : " or more"), faults.subList(0, Math.min(faults.size(), MOST_NAMED)));
		}
	}
}
