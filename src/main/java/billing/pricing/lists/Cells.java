package billing.pricing.lists;

import billing.money.Money;
import concord.refusal.Refusal.Invalid.Fault;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** One line of a list under examination: what is wrong with it joins the faults. */
public class Cells {

	private static final Pattern NUMBER = Pattern.compile("\\d{1,12}(\\.\\d{1,4})?");
	private static final Pattern DATE = Pattern
			.compile("(19|20|21)\\d\\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])");
	private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\uFFFD]");
	private static final int LONGEST_DESCRIPTION = 500;

	private final int number;
	private final List<String> cells;
	private final Map<String, Integer> columns;
	private final List<Fault> faults;

	Cells(int number, List<String> cells, Map<String, Integer> columns, List<Fault> faults) {
		this.number = number;
		this.cells = cells;
		this.columns = columns;
		this.faults = faults;
	}

	/** Whether there is a value for each column, and so anything to examine. */
	boolean whole() {
		if (cells.size() != columns.size()) {
			fault("", cells.isEmpty() ? "is too long, or its quotes do not match"
					: "has %d values, not %d".formatted(cells.size(), columns.size()));
		}
		return cells.size() == columns.size();
	}

	public int line() {
		return number;
	}

	/** Empty where there is no such column. */
	public String cell(String column) {
		var at = columns.get(column);
		return at == null ? "" : cells.get(at);
	}

	public String text(String column, int longest) {
		var text = printable(column, longest);
		expect(!text.isBlank() && text.equals(text.strip()), column,
				"must not be empty, nor begin or end with a space");
		return text;
	}

	/** A text, or {@code usual} where none is said. */
	public String text(String column, int longest, String usual) {
		return cell(column).isEmpty() ? usual : text(column, longest);
	}

	public String description() {
		return printable("description", LONGEST_DESCRIPTION);
	}

	public LocalDate from() {
		return date("effective_from");
	}

	public LocalDate to(LocalDate from) {
		var to = cell("effective_to").isEmpty() ? Said.OPEN : date("effective_to");
		expect(!to.isBefore(from), "effective_to", "must not be before effective_from");
		return to;
	}

	/** An amount of the hospital's currency, which the column {@code currency} must name. */
	public Money amount(String column, Currency currency) {
		expect(cell("currency").equals(currency.getCurrencyCode()), "currency",
				"must be the hospital's, " + currency.getCurrencyCode());
		var amount = number(column, "such as 431.40");
		var decimals = currency.getDefaultFractionDigits();
		var fits = amount.stripTrailingZeros().scale() <= decimals;
		expect(fits, column, "has more than the %d decimals of %s".formatted(decimals, currency.getCurrencyCode()));
		return new Money(fits ? amount : BigDecimal.ONE, currency);
	}

	public BigDecimal percent(String column, int most) {
		var percent = number(column, "such as 12.5");
		expect(percent.compareTo(BigDecimal.valueOf(most)) <= 0, column, "must be at most " + most);
		return percent.stripTrailingZeros();
	}

	/** Greater than zero. */
	private BigDecimal number(String column, String example) {
		var cell = cell(column);
		var good = NUMBER.matcher(cell).matches() && new BigDecimal(cell).signum() > 0;
		expect(good, column, "must be a decimal number greater than zero, " + example);
		return good ? new BigDecimal(cell) : BigDecimal.ONE;
	}

	public int whole(String column, int most, int usual) {
		var cell = cell(column);
		var good = cell.isEmpty() || cell.matches("\\d{1,6}") && Integer.parseInt(cell) <= most;
		expect(good, column, "must be a whole number of at most " + most);
		return cell.isEmpty() || !good ? usual : Integer.parseInt(cell);
	}

	private LocalDate date(String column) {
		var cell = cell(column);
		if (!DATE.matcher(cell).matches() || !exists(cell)) {
			fault(column, "must be a date, such as 2025-01-31");
			return Said.OPEN;
		}
		return LocalDate.parse(cell);
	}

	private static boolean exists(String date) {
		return YearMonth.parse(date.substring(0, "2025-01".length()))
				.isValidDay(Integer.parseInt(date.substring("2025-01-".length())));
	}

	private String printable(String column, int longest) {
		var text = cell(column);
		expect(text.length() <= longest, column, "must not be longer than %d".formatted(longest));
		expect(!UNPRINTABLE.matcher(text).find(), column, "must be printable text in UTF-8, on one line");
		return text;
	}

	public void expect(boolean good, String column, String message) {
		if (!good) {
			fault(column, message);
		}
	}

	private void fault(String column, String message) {
		faults.add(new Fault(column.isEmpty() ? "line " + number : "line %d: %s".formatted(number, column),
				message));
	}
}
