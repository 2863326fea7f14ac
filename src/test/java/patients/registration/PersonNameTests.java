package patients.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import concord.refusal.Refusal;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTests {

	@Test
	void isKeptStrippedAndComposed() {
		var name = PersonName.of("  Mu\u0308ller ", List.of("Ana"));

		assertThat(name.family()).isEqualTo("M\u00fcller");
		assertThat(name.givenNames()).containsExactly("Ana");
	}

	@ParameterizedTest
	@CsvSource({"Müller,muller", "MULLER,muller", "Straße,strasse", "Øster,oster", "Łódź,lodz",
			"O'Brien,o'brien", "Nguyễn,nguyen", "李,李", "Æsop,aesop", "Đinh,dinh", "ﬁnn,finn"})
	void isSearchedWithoutCaseAndAccents(String family, String folded) {
		assertThat(PersonName.of(family, List.of()).familyFolded()).isEqualTo(folded);
	}

	@ParameterizedTest
	@ValueSource(strings = {"", " ", "\u00a0", "\u200b", "-", "a\u0000b", "a\tb", "a\nb", "a\u2028b", "a\u202eb",
			"a\ud800b"})
	void refusesWhatIsNoName(String family) {
		assertThatExceptionOfType(Refusal.Invalid.class).isThrownBy(() -> PersonName.of(family, List.of()))
				.satisfies(it -> assertThat(it.field()).isEqualTo("name.family"));
	}

	@Test
	void namesTheGivenNameThatIsWrong() {
		assertThatExceptionOfType(Refusal.Invalid.class)
				.isThrownBy(() -> PersonName.of("A", List.of("B", "\u0007")))
				.satisfies(it -> assertThat(it.field()).isEqualTo("name.given[1]"));
	}

	@Test
	void hasLimits() {
		PersonName.of("𝒜".repeat(200), Collections.nCopies(10, "B"));

		assertThatExceptionOfType(Refusal.Invalid.class)
				.isThrownBy(() -> PersonName.of("A".repeat(201), List.of()));
		assertThatExceptionOfType(Refusal.Invalid.class)
				.isThrownBy(() -> PersonName.of("A", Collections.nCopies(11, "B")));
	}
}
