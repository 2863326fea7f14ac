package patients.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import concord.web.PartialDate;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import patients.search.Hit;
import patients.search.Wanted;

class GradingTests {

	private static final LocalDate BORN = LocalDate.of(1980, 4, 2);

	private static Wanted ana(String born) {
		return new Wanted(List.of("ana", "rivera"), PartialDate.of(born), List.of(), null);
	}

	private static Hit hit(double name, double birth, boolean reached) {
		return new Hit(UUID.randomUUID(), 0, name, birth, reached, List.of(), BORN);
	}

	@ParameterizedTest
	@CsvSource(nullValues = "none", value = {"1,1,true,CERTAIN", "1,1,false,PROBABLE", "0.9,1,false,PROBABLE",
			"1,0.8,true,PROBABLE", "1,0.8,false,POSSIBLE", "0.9,0.8,true,POSSIBLE", "0.9,0.2,true,POSSIBLE",
			"0.6,1,true,POSSIBLE", "0.6,1,false,none", "1,0.4,false,none", "0.6,0.8,true,none", "0,0,true,none"})
	void weighsNameBirthDateAndContact(double name, double birth, boolean reached, Grade grade) {
		assertThat(Grading.of(ana("1980-04-02"), hit(name, birth, reached)).map(Likely::grade).orElse(null))
				.isEqualTo(grade);
	}

	@Test
	void isLessSureWhereTheDayIsNotKnown() {
		assertThat(Grading.of(ana("1980"), hit(1, 1, false)).orElseThrow().grade()).isEqualTo(Grade.POSSIBLE);
	}

	@Test
	void saysWhy() {
		assertThat(Grading.of(ana("1980-04-02"), hit(1, 1, true)).orElseThrow().reasons())
				.containsExactly("same-name", "same-birth-date", "same-contact");
		assertThat(Grading.of(ana("1980-04-02"), hit(0.85, 0.8, false)).orElseThrow().reasons())
				.containsExactly("similar-name", "similar-birth-date");
		assertThat(Grading.of(ana("1980-04-02"), hit(0.6, 1, true)).orElseThrow().reasons())
				.containsExactly("part-of-name", "same-birth-date", "same-contact");
	}
}
