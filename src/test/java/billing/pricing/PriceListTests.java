package billing.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import billing.pricing.lists.Said;
import billing.pricing.lists.Sheet;
import concord.refusal.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A price list is read as a whole, or refused with every fault by line. */
class PriceListTests {

	private static final Currency USD = Currency.getInstance("USD");
	private static final String HEADER = "system,code,amount,currency,effective_from,effective_to,description\n";

	@Test
	void isReadByColumnName() {
		var rows = read("code,system,description,amount,currency,effective_to,effective_from\n"
				+ "99213,cpt,\"Visit, \"\"long\"\"\",75.5,USD,2025-12-31,2025-01-01\n");

		var row = rows.getFirst();
		assertThat(row.key()).isEqualTo(new PriceRow.Key("cpt", "99213", "1"));
		assertThat(row.amount().value()).isEqualTo("75.50");
		assertThat(row.from()).isEqualTo(LocalDate.of(2025, 1, 1));
		assertThat(row.to()).isEqualTo(LocalDate.of(2025, 12, 31));
		assertThat(row.description()).isEqualTo("Visit, \"long\"");
	}

	@Test
	void mayBeginWithAByteOrderMarkAndEndLinesAsWindowsDoes() {
		var rows = read("\uFEFF" + (HEADER + "s,c,1,USD,2025-01-01,,\n").replace("\n", "\r\n"));

		assertThat(rows).singleElement().extracting(PriceRow::to).isEqualTo(Said.OPEN);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			,c,1.00,USD,2025-01-01,,                | line 2: system
			s,,1.00,USD,2025-01-01,,                | line 2: code
			s,'c ',1.00,USD,2025-01-01,,            | line 2: code
			s,c,0,USD,2025-01-01,,                  | line 2: amount
			s,c,-1.00,USD,2025-01-01,,              | line 2: amount
			s,c,,USD,2025-01-01,,                   | line 2: amount
			s,c,1e3,USD,2025-01-01,,                | line 2: amount
			s,c,NaN,USD,2025-01-01,,                | line 2: amount
			s,c,1.005,USD,2025-01-01,,              | line 2: amount
			s,c,1.00,EUR,2025-01-01,,               | line 2: currency
			s,c,1.00,usd,2025-01-01,,               | line 2: currency
			s,c,1.00,USD,01/02/2025,,               | line 2: effective_from
			s,c,1.00,USD,2025-02-29,,               | line 2: effective_from
			s,c,1.00,USD,,,                         | line 2: effective_from
			s,c,1.00,USD,2025-01-02,2025-01-01,     | line 2: effective_to
			s,c,1.00,USD,2025-01-01,never,          | line 2: effective_to
			s,c,1.00,USD,2025-01-01,                | line 2
			s,c,1.00,USD,2025-01-01,,,              | line 2
			""")
	void namesTheLineAndTheColumnOfAFault(String line, String field) {
		assertThat(faults(HEADER + line.replace("'", "") + "\n")).containsExactly(field);
	}

	@ParameterizedTest
	@ValueSource(strings = {"", "\n", "s,c,1,USD,2025-01-01,,\n", "system,code,amount,currency,effective_from\n",
			"system,code,amount,currency,effective_from,effective_to,description,price\ns,c,1,USD,2025-01-01,,,\n",
			"system,code,code,amount,currency,effective_from,effective_to,description\ns,c,c,1,USD,2025-01-01,,\n",
			"System,code,amount,currency,effective_from,effective_to,description\ns,c,1,USD,2025-01-01,,\n"})
	void needsItsHeaderAsItIsNamed(String csv) {
		assertThat(faults(csv)).isNotEmpty().allMatch(it -> it.startsWith("line 1"));
	}

	@Test
	void needsAPrice() {
		assertThatThrownBy(() -> read(HEADER)).isInstanceOf(Refusal.Invalid.class);
	}

	@Test
	void isRefusedWhereItIsNotUtf8() {
		var csv = (HEADER + "s,c,1,USD,2025-01-01,,Prüfung\n").getBytes(StandardCharsets.ISO_8859_1);

		var refused = catchThrowableOfType(Refusal.Invalid.class, () -> read(csv));

		assertThat(refused.field()).isEqualTo("line 2: description");
	}

	@Test
	void isRefusedWhereAQuoteIsNeverClosed() {
		assertThat(faults(HEADER + "s,\"c,1,USD,2025-01-01,,\ns,c,1,USD,2025-01-01,,\n")).containsExactly("line 2");
	}

	@Test
	void namesAHundredFaultsAndCountsAll() {
		var csv = HEADER + "s,c,0,USD,2025-01-01,,\n".repeat(250);

		var refused = catchThrowableOfType(Refusal.Invalid.class, () -> read(csv));

		assertThat(refused.faults()).hasSize(100);
		assertThat(refused).hasMessageContaining("250");
	}

	@ParameterizedTest
	@ValueSource(strings = {"s,\"c\"x,1,USD,2025-01-01,,", "s,c\"x\",1,USD,2025-01-01,,",
			"s,\"c,1,USD,2025-01-01,,", "s,c,1,USD,2025-01-01,,\"\"\"", "s,c,\"1\" ,USD,2025-01-01,,"})
	void isRefusedWhereQuotesDoNotMatch(String line) {
		assertThat(faults(HEADER + line + "\n")).containsExactly("line 2");
	}

	@Test
	void isRefusedOneLineAtATime() {
		assertThat(faults(HEADER + "s,c,1,USD,2025-01-01,,\"two\nlines\"\n\ns,c,0,USD,2025-01-01,,\n"))
				.containsExactly("line 2", "line 3", "line 5: amount");
	}

	/** Nothing that is sent makes it hold more than was sent. */
	@ParameterizedTest
	@ValueSource(strings = {",", "x\n", "\n", "\"", "\"\n\","})
	void isRefusedQuicklyWhereItIsEndlessNonsense(String nonsense) {
		assertThat(faults(nonsense.repeat(1_000_000))).isNotEmpty();
		assertThat(faults(HEADER + nonsense.repeat(1_000_000))).isNotEmpty();
	}

	@Test
	void maySayTheUnitAndTheTax() {
		var rows = read("system,code,amount,currency,effective_from,effective_to,description,unit,tax\n"
				+ "s,c,1,USD,2025-01-01,,,h,reduced\ns,c,1,USD,2025-01-01,,,,\n");

		assertThat(rows).extracting(it -> it.key().unit() + it.tax()).containsExactly("hreduced", "1");
	}

	private static List<PriceRow> read(String csv) {
		return read(csv.getBytes(StandardCharsets.UTF_8));
	}

	private static List<PriceRow> read(byte[] csv) {
		var sheet = Sheet.read(csv, PriceList.in(USD));
		Sheet.refuse(sheet.faults());
		return sheet.rows();
	}

	private static List<String> faults(String csv) {
		return catchThrowableOfType(Refusal.Invalid.class, () -> read(csv)).faults().stream()
				.map(Refusal.Invalid.Fault::field).toList();
	}
}
