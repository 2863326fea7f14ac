package concord.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DateTimeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTests {

	@ParameterizedTest
	@CsvSource({"1980,1980-01-01,1980-12-31", "1980-02,1980-02-01,1980-02-29", "1980-04-02,1980-04-02,1980-04-02"})
	void meansTheDaysItMayBe(String text, String first, String last) {
		assertThat(PartialDate.of(text)).hasToString(text);
		assertThat(PartialDate.of(text).first()).hasToString(first);
		assertThat(PartialDate.of(text).last()).hasToString(last);
	}

	@ParameterizedTest
	@ValueSource(strings = {"", "80", "1980-4", "1980-13", "1981-02-29", "1980-04-02T00:00", "19800402", "+1980"})
	void isOneOfThreeForms(String text) {
		assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> PartialDate.of(text));
	}

	@Test
	void isTheSameHoweverItIsMade() {
		assertThat(new PartialDate(PartialDate.of("1980-04-02").first(), PartialDate.Precision.MONTH))
				.isEqualTo(PartialDate.of("1980-04"));
	}
}
