package procedures.codes.files;

import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * The order file of ICD-10-CM ({@code icd10cm_order_YYYY.txt}): position 1–5 the order, 7–13 the code without
 * its point, 15 whether it may be submitted, 17–76 a short description, from 78 on the long one. It is a
 * release as a whole and dates nothing: what it names is in force from the release's first day on.
 */
class OrderLines implements Lines {

	private static final Pattern LINE = Pattern
			.compile("\\d{5} (?<code>[A-Z0-9 ]{7}) (?<billable>[01]) .{60} (?<display>\\S.*)");
	private static final Pattern CODE = Pattern.compile("[A-Z]\\d[A-Z0-9]{1,5}");

	/** The category; a point follows it where there is more. */
	private static final int CATEGORY = 3;

	private final String system;
	private final LocalDate release;
	private final Consumer<CodeRow> rows;
	private final Broken broken;

	OrderLines(String system, LocalDate release, Consumer<CodeRow> rows, Broken broken) {
		this.system = system;
		this.release = release;
		this.rows = rows;
		this.broken = broken;
	}

	@Override
	public void take(int number, String line) {
		var parts = LINE.matcher(line);
		if (!parts.matches()) {
			broken.add(number, "is not an order, a code, 0 or 1, and two descriptions in their columns");
			return;
		}
		var code = parts.group("code").stripTrailing();
		if (!CODE.matcher(code).matches()) {
			broken.add(number, "has no ICD-10-CM code in columns 7 to 13");
			return;
		}
		var use = parts.group("billable").equals("1") ? CodeUse.CODE : CodeUse.HEADING;
		rows.accept(new CodeRow(number, system, pointed(code), parts.group("display").strip(), use, release,
				CodeRow.OPEN));
	}

	private static String pointed(String code) {
		return code.length() <= CATEGORY ? code : code.substring(0, CATEGORY) + '.' + code.substring(CATEGORY);
	}
}
