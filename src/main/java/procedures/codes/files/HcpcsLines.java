package procedures.codes.files;

import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The annual and quarterly file of HCPCS Level II, records of 320 characters: position 1–5 the code (a modifier
 * in 4–5), 11 the kind of record (3 a code, 7 a modifier, 4 and 8 more of their description), 12–91 the long
 * description, 269–276 the day it was added, 285–292 the last day it may be used.
 */
class HcpcsLines implements Lines {

	private static final Pattern CODE = Pattern.compile("[A-Z]\\d{4}");
	private static final Pattern MODIFIER = Pattern.compile("   [A-Z0-9]{2}");
	private static final int DESCRIPTION_ENDS = 91;
	private static final int DATES_BEGIN = 276;

	private final String system;
	private final Consumer<CodeRow> rows;
	private final Broken broken;
	private @Nullable CodeRow begun;

	HcpcsLines(String system, Consumer<CodeRow> rows, Broken broken) {
		this.system = system;
		this.rows = rows;
		this.broken = broken;
	}

	@Override
	public void take(int number, String line) {
		switch (at(line, 11, 11)) {
			case "3" -> begin(number, line, CODE, CodeUse.CODE);
			case "7" -> begin(number, line, MODIFIER, CodeUse.MODIFIER);
			case "4", "8" -> goOn(number, line);
			default -> broken.add(number, "has none of 3, 4, 7 or 8 in column 11");
		}
	}

	@Override
	public void end() {
		if (begun != null) {
			rows.accept(begun);
		}
		begun = null;
	}

	private void begin(int number, String line, Pattern code, CodeUse use) {
		end();
		var added = Days.basic(at(line, 269, 276));
		var ended = at(line, 285, 292);
		if (line.length() < DATES_BEGIN) {
			broken.add(number, "has %d characters, a record has 320".formatted(line.length()));
		}
		else if (!code.matcher(at(line, 1, 5)).matches()) {
			broken.add(number, "has no HCPCS %s in columns 1 to 5".formatted(use.code));
		}
		else if (at(line, 12, DESCRIPTION_ENDS).isBlank()) {
			broken.add(number, "has no long description in columns 12 to 91");
		}
		else if (added.isEmpty()) {
			broken.add(number, "has no date such as 20250131 in columns 269 to 276");
		}
		else {
			dated(number, line, use, added.get(), ended);
		}
	}

	private void dated(int number, String line, CodeUse use, LocalDate added, String ended) {
		var last = ended.isBlank() ? CodeRow.OPEN : Days.basic(ended).orElse(LocalDate.MIN);
		if (last.isBefore(added)) {
			broken.add(number, "has in columns 285 to 292 no date on or after the day it was added");
			return;
		}
		begun = new CodeRow(number, system, at(line, 1, 5).strip(), at(line, 12, DESCRIPTION_ENDS).strip(), use,
				added, last);
	}

	/** A description goes on where its code's record was left, word by word. */
	private void goOn(int number, String line) {
		if (begun == null || !begun.code().equals(at(line, 1, 5).strip())) {
			broken.add(number, "goes on with a code that did not begin on the lines before");
			return;
		}
		begun = new CodeRow(begun.line(), system, begun.code(),
				(begun.display() + " " + at(line, 12, DESCRIPTION_ENDS).strip()).strip(), begun.use(), begun.from(),
				begun.to());
	}

	/** Columns count from 1, as the record layout's do. */
	private static String at(String line, int first, int last) {
		return line.substring(Math.min(first - 1, line.length()), Math.min(last, line.length()));
	}
}
