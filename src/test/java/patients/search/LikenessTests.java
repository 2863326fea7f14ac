package patients.search;

import static org.assertj.core.api.Assertions.assertThat;

import concord.web.PartialDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTests {

	@ParameterizedTest
	@CsvSource({"smith,smith,0", "smith,smih,1", "smith,smithe,1", "smith,smyth,1", "smith,smtih,1", "smith,msiht,2",
			"a,b,1", "'',ab,2", "rivera,ribeira,2"})
	void countsLettersAsTheyAreMistyped(String a, String b, int edits) {
		assertThat(Likeness.edits(a, b)).isEqualTo(edits);
		assertThat(Likeness.edits(b, a)).isEqualTo(edits);
	}

	@Test
	void ofNamesIsOfWhateverOrder() {
		assertThat(likeness("rivera ana", "ana rivera")).isEqualTo(1);
		assertThat(likeness("ana rivera", "ana eva rivera nunez")).isEqualTo(1);
		assertThat(likeness("ana nunez", "ana eva rivera nunez")).isEqualTo(1);
		assertThat(likeness("ana rivera", "juan rivera")).isBetween(0.5, 0.8);
		assertThat(likeness("ana rivera", "bob smith")).isLessThan(0.5);
	}

	@Test
	void ofNamesUsesNoPartTwice() {
		assertThat(likeness("ana ana", "ana rivera")).isLessThan(0.8);
	}

	@Test
	void ofNamesTakesAnInitialAndABeginning() {
		assertThat(likeness("a rivera", "ana rivera")).isBetween(0.9, 0.95);
		assertThat(likeness("alex rivera", "alexander rivera")).isBetween(0.9, 0.95);
	}

	@Test
	void ofNamesBelievesWhatSoundsAlike() {
		var bySound = Map.of("shmit", Map.of("schmidt", 0.75));

		assertThat(Likeness.ofNames(List.of("shmit"), List.of("schmidt"), bySound)).isEqualTo(0.75);
	}

	@ParameterizedTest
	@CsvSource({"1980-04-02,1980-04-02,1", "1980-04,1980-04-30,1", "1980,1980-12-31,1", "1980-04-02,1980-02-04,0.8",
			"1980-04-02,1980-04-12,0.8", "1980-04-02,1908-04-02,0.8", "1980-04-02,1989-04-02,0.8",
			"1980-04-02,1980-09-27,0.4", "1980-04-02,1981-09-27,0.2", "1980-04-02,1955-09-27,0"})
	void ofDatesKnowsHowTheyAreMistaken(String said, LocalDate there, double likeness) {
		assertThat(Dates.likeness(PartialDate.of(said), there)).isEqualTo(likeness);
	}

	@Test
	void ofDatesOffersOnlyDatesThereAre() {
		assertThat(Dates.mistaken(LocalDate.of(1999, 12, 31))).doesNotContain(LocalDate.of(1999, 12, 31))
				.contains(LocalDate.of(1999, 12, 30), LocalDate.of(1989, 12, 31)).hasSizeLessThan(60);
		assertThat(Dates.mistaken(LocalDate.of(2000, 12, 25))).allSatisfy(it -> assertThat(it.getYear()).isBetween(1850, 2199));
	}

	private static double likeness(String asked, String there) {
		return Likeness.ofNames(List.of(asked.split(" ")), List.of(there.split(" ")), Map.of());
	}
}
