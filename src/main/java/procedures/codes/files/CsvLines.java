package procedures.codes.files;

import concord.csv.Csv;
import java.net.URI;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Any code system as CSV with a header (RFC 4180, one line a code and period), the columns in any order. */
class CsvLines implements Lines {

	static final Set<String> COLUMNS = Set.of("system", "code", "display", "effective_from", "effective_to");

	private static final Pattern CODE = Pattern.compile("[^\\s\\p{Cntrl}]+( [^\\s\\p{Cntrl}]+)*");

	private final Consumer<CodeRow> rows;
	private final Broken broken;
	private @Nullable List<String> header;

	CsvLines(Consumer<CodeRow> rows, Broken broken) {
		this.rows = rows;
		this.broken = broken;
	}

	@Override
	public void take(int number, String line) {
		var cells = Csv.cells(line, CodeFile.LONGEST_LINE);
		if (header == null) {
			header = header(number, cells);
		}
		else if (!header.isEmpty()) {
			row(number, header, cells);
		}
	}

	/** Empty where it is none: without it no line can be read. */
	private List<String> header(int number, List<String> cells) {
		if (cells.size() == COLUMNS.size() && new HashSet<>(cells).equals(COLUMNS)) {
			return cells;
		}
		broken.add(number, "must name the columns system, code, display, effective_from, effective_to");
		return List.of();
	}

	private void row(int number, List<String> columns, List<String> cells) {
		if (cells.size() != columns.size()) {
			broken.add(number, "has %d values, not %d".formatted(cells.size(), columns.size()));
			return;
		}
		var system = cells.get(columns.indexOf("system"));
		var code = cells.get(columns.indexOf("code"));
		var from = Days.iso(cells.get(columns.indexOf("effective_from")));
		var to = until(cells.get(columns.indexOf("effective_to")));
		if (system.length() > 255 || !absolute(system)) {
			broken.add(number, "system must be an absolute URI of at most 255 characters");
		}
		else if (code.length() > 100 || !CODE.matcher(code).matches()) {
			broken.add(number, "code must have at most 100 characters and no blanks around it");
		}
		else if (from.isEmpty() || to.isEmpty() || to.get().isBefore(from.get())) {
			broken.add(number, "effective_from must be a date such as 2025-01-31, effective_to empty or not before it");
		}
		else {
			described(number, system, code, cells.get(columns.indexOf("display")).strip(), from.get(), to.get());
		}
	}

	private void described(int number, String system, String code, String display, LocalDate from, LocalDate to) {
		if (display.isEmpty() || display.length() > CodeFile.LONGEST_DISPLAY) {
			broken.add(number, "display must be given, with at most %,d characters".formatted(CodeFile.LONGEST_DISPLAY));
			return;
		}
		rows.accept(new CodeRow(number, system, code, display, CodeUse.CODE, from, to));
	}

	private static Optional<LocalDate> until(String cell) {
		return cell.isEmpty() ? Optional.of(CodeRow.OPEN) : Days.iso(cell);
	}

	private static boolean absolute(String uri) {
		try {
			return URI.create(uri).isAbsolute();
		}
		catch (IllegalArgumentException e) {
			return false;
		}
	}
}
