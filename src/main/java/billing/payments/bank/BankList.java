package billing.payments.bank;

import billing.money.Amount;
import billing.money.Money;
import concord.csv.Csv;
import concord.refusal.Refusal;
import concord.refusal.Refusal.Invalid.Fault;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a bank says came in: CSV with the header {@code date,amount,reference,text} (RFC 4180, UTF-8), a line
 * a receipt. All of it can be read, or it is refused with every fault by line.
 */
record BankList(List<BankLine> lines) {

	static final List<String> COLUMNS = List.of("date", "amount", "reference", "text");

	private static final int MOST = 5_000;
	private static final Pattern DATE = Pattern.compile("20\\d{2}-(0[1-9]|1[0-2])-(0[1-9]|1\\d|2[0-8])"
			+ "|20\\d{2}-(0[13-9]|1[0-2])-(29|30)|20\\d{2}-(0[13578]|1[02])-31|20([02468][048]|[13579][26])-02-29");
	private static final Pattern AMOUNT = Pattern.compile("\\d{1,12}(\\.\\d{1,4})?");
	private static final Pattern REFERENCE = Pattern.compile("\\S{1,100}");

	/** @param today the last day on which something can have come in */
	static BankList read(byte[] csv, Currency currency, LocalDate today) {
		var text = Csv.lines(csv);
		if (!text.hasNext() || !Csv.cells(text.next()).equals(COLUMNS)) {
			throw new Refusal.Invalid("line 1", "must be " + String.join(",", COLUMNS));
		}
		var faults = new ArrayList<Fault>();
		var lines = new ArrayList<BankLine>();
		var seen = new HashSet<String>();
		for (var number = 2; text.hasNext(); number++) {
			if (number > MOST + 1) {
				throw new Refusal.Invalid("line " + number, "is one too many: at most %,d lines".formatted(MOST));
			}
			line(number, Csv.cells(text.next()), currency, today, seen, faults, lines);
		}
		if (!faults.isEmpty()) {
			throw new Refusal.Invalid("Nothing was imported: %,d values cannot be accepted.".formatted(faults.size()),
					faults.subList(0, Math.min(100, faults.size())));
		}
		return new BankList(lines);
	}

	private static void line(int number, List<String> cells, Currency currency, LocalDate today, Set<String> seen,
			List<Fault> faults, List<BankLine> lines) {
		var before = faults.size();
		if (cells.size() != COLUMNS.size()) {
			faults.add(new Fault("line " + number, "has not %d cells".formatted(COLUMNS.size())));
			return;
		}
		var dated = DATE.matcher(cells.get(0)).matches();
		check(number, "date", dated, "must be a date, e.g. 2025-03-01", faults);
		check(number, "date", !dated || !LocalDate.parse(cells.get(0)).isAfter(today), "must not be after today", faults);
		check(number, "amount", AMOUNT.matcher(cells.get(1)).matches() && fits(cells.get(1), currency),
				"must be more than zero, with the currency's decimals", faults);
		check(number, "reference", REFERENCE.matcher(cells.get(2)).matches(), "must be 1 to 100 characters, no space",
				faults);
		check(number, "reference", seen.add(cells.get(2)), "is there twice", faults);
		if (faults.size() == before) {
			lines.add(new BankLine(number, LocalDate.parse(cells.get(0)), money(cells.get(1), currency), cells.get(2),
					cells.get(3)));
		}
	}

	private static void check(int line, String column, boolean holds, String message, List<Fault> faults) {
		if (!holds) {
			faults.add(new Fault("line %d: %s".formatted(line, column), message));
		}
	}

	private static boolean fits(String amount, Currency currency) {
		var value = new BigDecimal(amount);
		return value.signum() > 0 && value.stripTrailingZeros().scale() <= currency.getDefaultFractionDigits();
	}

	private static Money money(String amount, Currency currency) {
		return new Amount(new BigDecimal(amount), currency.getCurrencyCode()).positive("amount", currency);
	}
}
