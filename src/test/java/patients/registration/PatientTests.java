package patients.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import concord.refusal.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import patients.events.PatientRegistered;
import patients.identity.MedicalRecordNumber;

class PatientTests {

	private static final LocalDate TODAY = LocalDate.of(2025, 3, 1);

	private static final Instant NOW = Instant.parse("2025-03-01T12:00:00Z");

	@Test
	void saysAllThereIsToKnowWhenRegistered() {
		var patient = new Patient(MedicalRecordNumber.ofSerial(794), PersonName.of("Rivera", List.of("Ana", "Eva")),
				BirthDate.of(LocalDate.of(1980, 4, 2), TODAY), Sex.FEMALE, NOW);

		assertThat(patient.unpublished()).containsExactly(new PatientRegistered(patient.getId().patientId(), 1,
				"0000079444", "Rivera", List.of("Ana", "Eva"), LocalDate.of(1980, 4, 2), "female"));
		assertThat(patient.getId().patientId().version()).isEqualTo(7);
	}

	@Test
	void isBornTodayAtTheLatest() {
		assertThat(BirthDate.of(TODAY, TODAY).day()).isEqualTo(TODAY);
		assertThatExceptionOfType(Refusal.Invalid.class).isThrownBy(() -> BirthDate.of(TODAY.plusDays(1), TODAY));
	}

	@Test
	void isBornWithinLivingMemory() {
		assertThat(BirthDate.of(LocalDate.of(1850, 1, 1), TODAY).day()).hasYear(1850);
		assertThatExceptionOfType(Refusal.Invalid.class)
				.isThrownBy(() -> BirthDate.of(LocalDate.of(1849, 12, 31), TODAY));
	}
}
