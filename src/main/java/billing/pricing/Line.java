package billing.pricing;

import billing.money.Money;
import billing.pricing.PriceRow.Key;
import concord.refusal.Refusal.Invalid.Fault;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** One line of a price list under examination: what is wrong with it joins the faults. */
class Line {

	private static final Pattern AMOUNT = Pattern.compile("\\d{1,12}(\\.\\d{1,4})?");
	private static final Pattern DATE = Pattern
			.compile("(19|20|21)\\d\\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])");
	private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\uFFFD]");

	private static final int LONGEST_SYSTEM = 200;
	private static final int LONGEST_CODE = 64;
	private static final int LONGEST_DESCRIPTION = 500;

	private final int number;
	private final List<String> cells;
	private final Map<String, Integer> columns;
	private final List<Fault> faults;

	Line(int number, List<String> cells, Map<String, Integer> columns, List<Fault> faults) {
		this.number = number;
		this.cells = cells;
		this.columns = columns;
		this.faults = faults;
	}

	/** Empty where anything is wrong with it. */
	Optional<PriceRow> price(Currency currency) {
		var before = faults.size();
		if (cells.size() != columns.size()) {
			fault("", cells.isEmpty() ? "is too long, or its quotes do not match"
					: "has %d values, not %d".formatted(cells.size(), columns.size()));
			return Optional.empty();
		}
		var key = new Key(text("system", LONGEST_SYSTEM), text("code", LONGEST_CODE));
		expect(cell("currency").equals(currency.getCurrencyCode()), "currency",
				"must be the hospital's, " + currency.getCurrencyCode());
		var amount = amount(currency);
		var from = date("effective_from");
		var to = cell("effective_to").isEmpty() ? PriceRow.OPEN : date("effective_to");
		expect(!to.isBefore(from), "effective_to", "must not be before effective_from");
		var description = printable("description", LONGEST_DESCRIPTION);
		return faults.size() > before ? Optional.empty()
				: Optional.of(new PriceRow(number, key, new Money(amount, currency), from, to, description));
	}

	/** An act that costs nothing is not billable, and somebody must say why: there is no price of zero. */
	private BigDecimal amount(Currency currency) {
		var cell = cell("amount");
		if (!AMOUNT.matcher(cell).matches()) {
			fault("amount", "must be a decimal number greater than zero, such as 431.40");
			return BigDecimal.ONE;
		}
		var amount = new BigDecimal(cell);
		var decimals = currency.getDefaultFractionDigits();
		expect(amount.signum() > 0, "amount",
				"must be greater than zero; what costs nothing is not billable, by decision");
		expect(amount.stripTrailingZeros().scale() <= decimals, "amount",
				"has more than the %d decimals of %s".formatted(decimals, currency.getCurrencyCode()));
		return amount;
	}

	private LocalDate date(String column) {
		var cell = cell(column);
		if (!DATE.matcher(cell).matches() || !exists(cell)) {
			fault(column, "must be a date, such as 2025-01-31");
			return PriceRow.OPEN;
		}
		return LocalDate.parse(cell);
	}

	private static boolean exists(String date) {
		return YearMonth.parse(date.substring(0, "2025-01".length()))
				.isValidDay(Integer.parseInt(date.substring("2025-01-".length())));
	}

	private String text(String column, int longest) {
		var text = printable(column, longest);
		expect(!text.isBlank() && text.equals(text.strip()), column,
				"must not be empty, nor begin or end with a space");
		return text;
	}

	private String printable(String column, int longest) {
		var text = cell(column);
		expect(text.length() <= longest, column, "must not be longer than %d".formatted(longest));
		expect(!UNPRINTABLE.matcher(text).find(), column, "must be printable text in UTF-8, on one line");
		return text;
	}

	private String cell(String column) {
		return cells.get(columns.getOrDefault(column, 0));
	}

	private void expect(boolean good, String column, String message) {
		if (!good) {
			fault(column, message);
		}
	}

	private void fault(String column, String message) {
		faults.add(new Fault(column.isEmpty() ? "line " + number : "line %d: %s".formatted(number, column),
				message));
	}
}
