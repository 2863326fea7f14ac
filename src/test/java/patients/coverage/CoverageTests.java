package patients.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import concord.refusal.Refusal;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import outbox.Written;
import patients.events.CoverageCorrected;
import patients.events.CoverageEnded;
import patients.events.CoverageStarted;
import patients.identity.PatientId;

class CoverageTests {

	private static final PatientId PATIENT = new PatientId(UUID.randomUUID());

	private static final Payer AETNA = new Payer("AETNA", "Aetna");

	private static final LocalDate NEW_YEAR = LocalDate.of(2025, 1, 1);

	private static Terms terms(int rank, LocalDate end) {
		return new Terms(AETNA, "W1", rank, CoveredDays.of(NEW_YEAR, end), Membership.OWN);
	}

	@Test
	void saysWhoPaysFromWhen() {
		var coverage = new Coverage(PATIENT, terms(1, null));

		assertThat(coverage.unpublished()).containsExactly(new CoverageStarted(coverage.getId().coverageId(), 1,
				PATIENT.patientId(), "AETNA", "Aetna", "W1", 1, NEW_YEAR, null));
	}

	@Test
	void endsWhenOnlyItsEndIsSaid() {
		assertThat(terms(1, NEW_YEAR).isEndOf(terms(1, null))).isTrue();
		assertThat(terms(1, NEW_YEAR).isEndOf(terms(1, NEW_YEAR.plusDays(9)))).isTrue();
		assertThat(terms(2, NEW_YEAR).isEndOf(terms(1, null))).isFalse();
		assertThat(terms(1, null).isEndOf(terms(1, NEW_YEAR))).isFalse();
	}

	@Test
	void coversADayAtLeast() {
		assertThat(CoveredDays.of(NEW_YEAR, NEW_YEAR).isOpen()).isFalse();
		assertThatExceptionOfType(Refusal.Invalid.class)
				.isThrownBy(() -> CoveredDays.of(NEW_YEAR, NEW_YEAR.minusDays(1)))
				.satisfies(it -> assertThat(it.field()).isEqualTo("period.end"));
	}

	@Test
	void isEndedByWhoeverSaysItsEndAlone() {
		var coverage = Written.written(new Coverage(PATIENT, terms(1, null)));

		coverage.correct(terms(1, NEW_YEAR.plusDays(30)));

		assertThat(coverage.unpublished()).singleElement().isInstanceOfSatisfying(CoverageEnded.class, it -> {
			assertThat(it.version()).isEqualTo(2);
			assertThat(it.end()).isEqualTo(NEW_YEAR.plusDays(30));
			assertThat(it.enteredInError()).isFalse();
		});
	}

	@Test
	void isCorrectedOtherwise() {
		var coverage = Written.written(new Coverage(PATIENT, terms(1, null)));

		coverage.correct(terms(2, NEW_YEAR));

		assertThat(coverage.unpublished()).singleElement().isInstanceOf(CoverageCorrected.class);
	}

	@Test
	void saysNothingWhenNothingChanges() {
		var coverage = Written.written(new Coverage(PATIENT, terms(1, null)));

		coverage.correct(terms(1, null));

		assertThat(coverage.unpublished()).isEmpty();
	}

	@Test
	void staysWithdrawn() {
		var coverage = Written.written(new Coverage(PATIENT, terms(1, null)));
		coverage.withdraw();
		assertThat(coverage.unpublished()).singleElement()
				.isInstanceOfSatisfying(CoverageEnded.class, it -> assertThat(it.enteredInError()).isTrue());
		Written.written(coverage);

		assertThatExceptionOfType(Refusal.NotAllowed.class).isThrownBy(coverage::withdraw);
		assertThatExceptionOfType(Refusal.NotAllowed.class).isThrownBy(() -> coverage.correct(terms(2, null)));
	}
}
