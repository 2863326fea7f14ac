package procedures.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import concord.refusal.Refusal;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import procedures.encounters.EncounterId;
import procedures.encounters.Period;

class FactsTests {

	private static final Coding APPENDECTOMY = new Coding("http://snomed.info/sct", "80146002", null);

	@ParameterizedTest
	@ValueSource(strings = {"1", "0.0001", "1.50", "12345678.1234", "99999999.9999"})
	void countExactlyAsDocumented(String quantity) {
		assertThat(new Quantity(new BigDecimal(quantity), "1").value().toPlainString()).isEqualTo(quantity);
	}

	@ParameterizedTest
	@ValueSource(strings = {"0", "0.0000", "-1", "-0.5", "100000000", "1.00001", "1e9", "1e1000000000"})
	void countMoreThanNothingAndLessThanTooMuch(String quantity) {
		assertThatThrownBy(() -> new Quantity(new BigDecimal(quantity), "1")).isInstanceOfSatisfying(
				Refusal.Invalid.class, it -> assertThat(it.field()).isEqualTo("value"));
	}

	@Test
	void countInPlainDigits() {
		assertThat(new Quantity(new BigDecimal("1e3"), "1").value().toString()).isEqualTo("1000");
	}

	/** What happened happened: whether a unit can be counted is billing's question (A7). */
	@Test
	void acceptAnyUnitThatIsSaid() {
		assertThat(new Quantity(BigDecimal.ONE, "{bowl}").unit()).isEqualTo("{bowl}");
		assertThatThrownBy(() -> new Quantity(BigDecimal.ONE, " ")).isInstanceOf(Refusal.Invalid.class);
	}

	@ParameterizedTest
	@CsvSource({"snomed, 1, system", "'', 1, system", "http:// x, 1, system", "urn:x, '', code",
			"urn:x, ' 1', code",
		"urn:x, 1  2, code"})
	void areCodedInANamedSystem(String system, String code, String field) {
		assertThatThrownBy(() -> new Coding(system, code, null)).isInstanceOfSatisfying(Refusal.Invalid.class,
				it -> assertThat(it.field()).isEqualTo(field));
	}

	@Test
	void holdFourModifiersInOrder() {
		assertThat(facts(List.of("LT", "22", "A1", "59"), List.of()).modifiers())
				.containsExactly("LT", "22", "A1", "59");
	}

	@ParameterizedTest
	@ValueSource(strings = {"lt", "1", "123", "É1", "", "L T", "22,22", "22,23,24,25,26"})
	void refuseModifiersNoClaimWouldCarry(String modifiers) {
		var given = Arrays.asList(modifiers.split(","));

		assertThatThrownBy(() -> facts(given, List.of())).isInstanceOfSatisfying(Refusal.Invalid.class,
				it -> assertThat(it.field()).isEqualTo("modifiers"));
	}

	@Test
	void holdTwelveDiagnosesInOrder() {
		var twelve = IntStream.range(0, 12).mapToObj(FactsTests::diagnosis).sorted(Collections.reverseOrder(
				(one, other) -> one.code().compareTo(other.code()))).toList();

		assertThat(facts(List.of(), twelve).diagnoses()).isEqualTo(twelve);
	}

	@Test
	void refuseADiagnosisTwiceWhateverItIsCalled() {
		var once = diagnosis(80);
		var again = new Coding(once.system(), once.code(), "Acute appendicitis");

		assertThatThrownBy(() -> facts(List.of(), List.of(once, again))).isInstanceOf(Refusal.Invalid.class);
	}

	@Test
	void refuseAThirteenthDiagnosis() {
		var thirteen = IntStream.range(0, 13).mapToObj(FactsTests::diagnosis).toList();

		assertThatThrownBy(() -> facts(List.of(), thirteen)).isInstanceOf(Refusal.Invalid.class);
	}

	private static Coding diagnosis(int number) {
		return new Coding("http://hl7.org/fhir/sid/icd-10-cm", "K35." + number, null);
	}

	private static Facts facts(List<String> modifiers, List<Coding> diagnoses) {
		return new Facts(new EncounterId(UUID.randomUUID()), APPENDECTOMY, modifiers, diagnoses,
				new Quantity(BigDecimal.ONE, "1"), List.of(),
				Period.since(OffsetDateTime.parse("2025-03-01T23:30:00-05:00")));
	}
}
