package procedures.encounters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static outbox.Written.written;
import static procedures.encounters.Stage.ANA;
import static procedures.encounters.Stage.CAMPUS;
import static procedures.encounters.Stage.GREY;
import static procedures.encounters.Stage.NINE;
import static procedures.encounters.Stage.NOW;
import static procedures.encounters.Stage.bed;
import static procedures.encounters.Stage.opened;

import concord.refusal.Refusal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import procedures.encounters.hospitalization.AdmitSource;
import procedures.encounters.hospitalization.Disposition;
import procedures.encounters.hospitalization.Stay;
import procedures.events.EncounterAdmitted;
import procedures.events.EncounterFinished;
import procedures.events.EncounterMoved;
import procedures.events.EncounterPlanned;
import procedures.events.EncounterStarted;
import procedures.events.Place;
import procedures.facilities.FacilityId;
import procedures.locations.Location;

class EncounterTests {

	@Test
	void startsInTheFacilitysTimeZone() {
		var encounter = opened(EncounterStatus.IN_PROGRESS, EncounterClass.AMB, null);

		assertThat(encounter.unpublished()).containsExactly(new EncounterStarted(id(encounter), 1, ANA.patientId(), "AMB",
				"America/New_York", NINE, CAMPUS.facilityId(), null, List.of(GREY.told()), null));
	}

	@Test
	void finishes() {
		var encounter = written(opened(EncounterStatus.IN_PROGRESS, EncounterClass.AMB, null));

		encounter.finish(NINE.plusHours(1), Disposition.HOME, NOW);

		assertThat(encounter.unpublished()).containsExactly(new EncounterFinished(id(encounter), 2, ANA.patientId(), "AMB",
				NINE, NINE.plusHours(1), "home"));
	}

	@Test
	void isUnchangedByARefusedEnd() {
		var encounter = written(opened(EncounterStatus.IN_PROGRESS, EncounterClass.AMB, bed("1")));
		var before = encounter.facts();

		assertThatThrownBy(() -> encounter.finish(NINE.minusHours(1), null, NOW)).isInstanceOf(Refusal.Invalid.class);
		assertThatThrownBy(() -> encounter.finish(NINE.plusDays(1), null, NOW)).isInstanceOf(Refusal.Invalid.class);

		assertThat(encounter.facts()).isEqualTo(before);
		assertThat(encounter.unpublished()).isEmpty();
	}

	/** What is planned may lie ahead; what it becomes began when the patient came. */
	@Test
	void beginsWhenThePatientComesWheneverItWasPlannedFor() {
		var next = NINE.plusDays(30);
		var encounter = new Encounter(new Arrangement(ANA, EncounterClass.AMB, Setting.at(null, Stage.NEW_YORK), List.of(),
				null, null), EncounterStatus.PLANNED, next, NOW);
		assertThat(encounter.unpublished()).containsExactly(new EncounterPlanned(id(encounter), 1, ANA.patientId(), "AMB",
				null, "America/New_York", next, List.of()));

		written(encounter).arrive(NINE, null, NOW);
		written(encounter).start(NINE.plusMinutes(20), null, NOW);

		assertThat(encounter.facts().period().start()).isEqualTo(NINE);
		assertThat(encounter.facts().course().statusHistory()).extracting(Course.Phase::status)
				.containsExactly("arrived", "in-progress");
	}

	@Test
	void isNotPlannedIntoABed() {
		assertThatThrownBy(() -> opened(EncounterStatus.PLANNED, EncounterClass.IMP, bed("1")))
				.isInstanceOfSatisfying(Refusal.Invalid.class,
						refusal -> assertThat(refusal.field()).isEqualTo("locationId"));
	}

	@Test
	void turnsFromAnEmergencyIntoAnAdmission() {
		var encounter = written(opened(EncounterStatus.IN_PROGRESS, EncounterClass.EMER, null));
		var bed = bed("1");

		encounter.admit(EncounterClass.IMP, AdmitSource.EMERGENCY, NINE.plusHours(1), bed, NOW);

		assertThat(encounter.unpublished()).containsExactly(new EncounterAdmitted(id(encounter), 2, ANA.patientId(), "IMP",
				CAMPUS.facilityId(), "America/New_York", NINE, NINE.plusHours(1), "emd", place(bed), List.of(GREY.told())));
		written(encounter);
		assertThatThrownBy(() -> encounter.admit(EncounterClass.IMP, null, NINE.plusHours(2), null, NOW))
				.isInstanceOf(Refusal.NotAllowed.class).hasMessageContaining("inpatient already");
	}

	@Test
	void keepsWhereThePatientWas() {
		var first = bed("1");
		var second = bed("2");
		var encounter = written(opened(EncounterStatus.IN_PROGRESS, EncounterClass.IMP, first));

		encounter.move(second, NINE.plusHours(1), NOW);
		assertThat(encounter.unpublished()).containsExactly(new EncounterMoved(id(encounter), 2, ANA.patientId(),
				place(second), NINE.plusHours(1)));
		written(encounter).finish(NINE.plusHours(3), null, NOW);

		var whereabouts = encounter.facts().whereabouts();
		assertThat(whereabouts.bedId()).isNull();
		assertThat(whereabouts.stays()).extracting(Stay::placeId, Stay::since, Stay::until).containsExactly(
				tuple(first.id().locationId(), NINE.toInstant(), NINE.plusHours(1).toInstant()),
				tuple(second.id().locationId(), NINE.plusHours(1).toInstant(),
						NINE.plusHours(3).toInstant()));
	}

	@Test
	void movesForwardInTimeOnlyAndSomewhereElse() {
		var bed = bed("1");
		var encounter = written(opened(EncounterStatus.IN_PROGRESS, EncounterClass.IMP, bed));

		assertThatThrownBy(() -> encounter.move(bed("2"), NINE.minusMinutes(1), NOW)).isInstanceOf(Refusal.Invalid.class);
		assertThatThrownBy(() -> encounter.move(bed("2"), NINE.plusDays(2), NOW)).isInstanceOf(Refusal.Invalid.class);
		assertThatThrownBy(() -> encounter.move(bed, NINE.plusHours(1), NOW)).isInstanceOf(Refusal.NotAllowed.class);
		assertThatThrownBy(() -> encounter.finish(NINE.minusMinutes(1), null, NOW)).isInstanceOf(Refusal.Invalid.class);
	}

	@Test
	void staysInItsFacility() {
		var elsewhere = new Location(bed("1").id(), new FacilityId(UUID.randomUUID()), bed("1").code(), null,
				bed("1").physicalType(), bed("1").name(), true, 1);

		assertThatThrownBy(() -> opened(EncounterStatus.IN_PROGRESS, EncounterClass.IMP, elsewhere))
				.isInstanceOf(Refusal.Invalid.class).hasMessageContaining("another facility");
		assertThatThrownBy(() -> Setting.at(null, Stage.NEW_YORK).here(elsewhere)).isInstanceOf(Refusal.Invalid.class)
				.hasMessageContaining("names no facility");
	}

	/** The end is the discharge from leave too: who does not come back was discharged when they went. */
	@Test
	void endsNoEarlierThanTheLeave() {
		var encounter = Stage.in(EncounterStatus.IN_PROGRESS);
		encounter.leave(NINE.plusHours(2), NOW);
		written(encounter);

		assertThatThrownBy(() -> encounter.finish(NINE.plusHours(1), null, NOW)).isInstanceOfSatisfying(
				Refusal.Invalid.class, refusal -> assertThat(refusal.field()).isEqualTo("end"));
		encounter.finish(NINE.plusHours(2), Disposition.AGAINST_ADVICE, NOW);
	}

	@ParameterizedTest
	@ValueSource(strings = {"amb", "AMB ", "", "OUTPATIENT"})
	void isOfAKnownClass(String code) {
		assertThatThrownBy(() -> EncounterClass.of(code)).isInstanceOfSatisfying(Refusal.Invalid.class,
				refusal -> assertThat(refusal.field()).isEqualTo("class"));
	}

	private static UUID id(Encounter encounter) {
		return encounter.getId().encounterId();
	}

	private static Place place(Location it) {
		return new Place(it.id().locationId(), it.code().code(), it.name().name(), it.physicalType().code());
	}
}
