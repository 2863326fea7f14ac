package billing.coverages;

import static org.assertj.core.api.Assertions.assertThat;

import billing.coverages.Days.Claim;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On which days somebody else may pay, once a coverage is another. Days of June; {@code *} is for good. */
class DaysTests {

	@ParameterizedTest(name = "{0} -> {1}")
	@CsvSource(textBlock = """
			# before, now, touched
			        , A 1 5-*,   5-*
			        , A 1 5-9,   5-9
			A 1 5-9,         ,   5-9
			A 1 5-*, A 1 5-*,
			A 1 5-*, A 1 5-20,   21-*
			A 1 5-20, A 1 5-*,   21-*
			A 1 5-20, A 1 5-25,  21-25
			A 1 5-20, A 1 2-20,  2-4
			A 1 2-20, A 1 5-20,  2-4
			A 1 5-20, A 1 2-25,  2-25
			A 1 5-9, A 1 20-25,  5-25
			A 1 5-9, B 1 5-9,    5-9
			A 1 5-9, A 2 5-9,    5-9
			A 1 5-9, B 1 7-*,    5-*
			""")
	void areTouched(String before, String now, String touched) {
		assertThat(Days.touched(claim(before), claim(now)).orElse(null)).isEqualTo(days(touched));
	}

	private static Claim claim(String said) {
		var parts = said == null ? null : said.split(" ");
		return parts == null ? null : new Claim(parts[0], Integer.parseInt(parts[1]), days(parts[2]));
	}

	private static Days days(String said) {
		var ends = said == null ? null : Arrays.stream(said.split("-")).map(DaysTests::day).toList();
		return ends == null ? null : new Days(ends.get(0), ends.get(1));
	}

	private static LocalDate day(String said) {
		return said.equals("*") ? null : LocalDate.of(2025, 6, Integer.parseInt(said));
	}
}
