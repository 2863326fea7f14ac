package procedures.encounters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static outbox.Written.written;

import concord.refusal.Refusal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import procedures.events.EncounterFinished;
import procedures.events.EncounterStarted;
import procedures.roster.PatientId;

class EncounterTests {

	static final OffsetDateTime NINE = OffsetDateTime.parse("2025-03-01T09:00:00-05:00");
	static final Instant NOW = Instant.parse("2025-03-01T20:00:00Z");
	static final PatientId ANA = new PatientId(UUID.randomUUID());

	@Test
	void startsInTheFacilitysTimeZone() {
		var encounter = started();

		assertThat(encounter.unpublished()).containsExactly(new EncounterStarted(encounter.getId().encounterId(), 1,
				ANA.patientId(), "AMB", "America/New_York", NINE));
	}

	@Test
	void finishes() {
		var encounter = written(started());

		encounter.finish(NINE.plusHours(1), NOW);

		assertThat(encounter.status()).isEqualTo(EncounterStatus.FINISHED);
		assertThat(encounter.unpublished()).containsExactly(new EncounterFinished(encounter.getId().encounterId(),
				2, ANA.patientId(), "AMB", NINE, NINE.plusHours(1)));
	}

	@Test
	void finishesOnce() {
		var encounter = written(started());
		encounter.finish(NINE.plusHours(1), NOW);
		written(encounter);

		assertThatThrownBy(() -> encounter.finish(NINE.plusHours(2), NOW)).isInstanceOf(Refusal.NotAllowed.class)
				.hasMessageContaining("finished");
	}

	@Test
	void isUnchangedByARefusedEnd() {
		var encounter = written(started());

		assertThatThrownBy(() -> encounter.finish(NINE.minusHours(1), NOW)).isInstanceOf(Refusal.Invalid.class);
		assertThatThrownBy(() -> encounter.finish(NINE.plusDays(1), NOW)).isInstanceOf(Refusal.Invalid.class);

		assertThat(encounter.status()).isEqualTo(EncounterStatus.IN_PROGRESS);
		assertThat(encounter.period().end()).isNull();
		assertThat(encounter.unpublished()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = {"amb", "AMB ", "", "OUTPATIENT"})
	void isOfAKnownClass(String code) {
		assertThatThrownBy(() -> EncounterClass.of(code)).isInstanceOfSatisfying(Refusal.Invalid.class,
				refusal -> assertThat(refusal.field()).isEqualTo("class"));
	}

	private static Encounter started() {
		return new Encounter(ANA, EncounterClass.AMB, NINE, ZoneId.of("America/New_York"), NOW);
	}
}
