package patients.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import concord.refusal.Refusal;
import concord.web.PartialDate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;
import patients.events.DemographicsCorrected;
import patients.events.PatientDeceased;
import patients.events.PatientRegistered;
import patients.events.ResponsibleParty;
import patients.identity.MedicalRecordNumber;
import patients.particulars.Particulars;
import patients.particulars.Sex;

class PatientTests {

	private static final LocalDate TODAY = LocalDate.of(2025, 3, 1);

	private static final Instant NOW = Instant.parse("2025-03-01T12:00:00Z");

	private static final LocalDate BORN = LocalDate.of(1980, 4, 2);

	private static final ResponsibleParty HERSELF = new ResponsibleParty("self", "Ana Eva Rivera", List.of());

	private static Person ana(String birthDate) {
		return new Person(PersonName.of("Rivera", List.of("Ana", "Eva")), born(birthDate), Sex.FEMALE,
				Particulars.NONE);
	}

	private static BirthDate born(String said) {
		return BirthDate.of(PartialDate.of(said), TODAY);
	}

	/** As if it had been written and read. */
	private static Patient registered(String birthDate) {
		var patient = new Patient(MedicalRecordNumber.ofSerial(794), ana(birthDate), NOW);
		written(patient, 1);
		return patient;
	}

	private static void written(Patient patient, int version) {
		ReflectionTestUtils.setField(patient, "unpublished", new java.util.ArrayList<>());
		ReflectionTestUtils.setField(patient, "stored", version);
	}

	@Test
	void saysAllThereIsToKnowWhenRegistered() {
		var patient = new Patient(MedicalRecordNumber.ofSerial(794), ana("1980-04-02"), NOW);

		assertThat(patient.unpublished()).containsExactly(new PatientRegistered(patient.getId().patientId(), 1,
				"0000079444", "Rivera", List.of("Ana", "Eva"), BORN, "female", null, HERSELF));
		assertThat(patient.getId().patientId().version()).isEqualTo(7);
	}

	@Test
	void saysHowMuchOfTheBirthDateIsKnown() {
		var patient = registered("1980");

		patient.correct(ana("1980-04"), NOW);

		assertThat(patient.unpublished()).containsExactly(new DemographicsCorrected(patient.getId().patientId(), 2,
				"0000079444", "Rivera", List.of("Ana", "Eva"), LocalDate.of(1980, 4, 1), "female", "month",
				HERSELF));
	}

	@Test
	void isBornTodayAtTheLatest() {
		assertThat(born("2025-03-01").day()).isEqualTo(TODAY);
		assertThat(born("2025").day()).isEqualTo(LocalDate.of(2025, 1, 1));
		assertThatExceptionOfType(Refusal.Invalid.class).isThrownBy(() -> born("2025-03-02"));
		assertThatExceptionOfType(Refusal.Invalid.class).isThrownBy(() -> born("2026"));
	}

	@Test
	void isBornWithinLivingMemory() {
		assertThat(born("1850-01-01").day()).hasYear(1850);
		assertThatExceptionOfType(Refusal.Invalid.class).isThrownBy(() -> born("1849-12-31"));
	}

	@Test
	void diesOnADayAsFarAsItIsKnown() {
		var patient = registered("1980-04-02");

		patient.died(PartialDate.of("2025-02"), TODAY, NOW);

		assertThat(patient.unpublished()).containsExactly(new PatientDeceased(patient.getId().patientId(), 2,
				LocalDate.of(2025, 2, 1), "month", false));
	}

	@Test
	void diesOnceAndMayBeTakenBack() {
		var patient = registered("1980-04-02");
		patient.died(null, TODAY, NOW);
		written(patient, 2);

		patient.died(null, TODAY, NOW);
		assertThat(patient.unpublished()).isEmpty();
		patient.lives(NOW);

		assertThat(patient.unpublished())
				.containsExactly(new PatientDeceased(patient.getId().patientId(), 3, null, null, true));
		assertThatExceptionOfType(Refusal.NotAllowed.class).isThrownBy(() -> patient.lives(NOW));
	}

	@Test
	void doesNotDieBeforeBirthNorInTheFuture() {
		var patient = registered("1980-04-02");

		for (var day : List.of("1980-04-01", "1980-03", "1979", "2025-03-02", "2026")) {
			assertThatExceptionOfType(Refusal.Invalid.class).as(day)
					.isThrownBy(() -> patient.died(PartialDate.of(day), TODAY, NOW))
					.satisfies(it -> assertThat(it.field()).isEqualTo("date"));
		}
		patient.died(PartialDate.of("1980"), TODAY, NOW);
		assertThat(patient.unpublished()).hasSize(1);
	}
}
