package procedures.encounters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static outbox.Written.written;
import static procedures.encounters.Stage.CAMPUS;
import static procedures.encounters.Stage.NEW_YORK;
import static procedures.encounters.Stage.NINE;
import static procedures.encounters.Stage.NOW;

import concord.refusal.Refusal;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import procedures.encounters.hospitalization.Disposition;
import procedures.encounters.hospitalization.Hospitalization;
import procedures.facilities.FacilityId;

/** A visit that was recorded wrongly, and what came in its course: from nine o'clock, an hour to the next step. */
class CorrectionTests {

	@Test
	void movesTheBeginningOfAllThatBeganWithIt() {
		var encounter = written(Stage.opened(EncounterStatus.ARRIVED, EncounterClass.EMER, Stage.bed("1")));

		encounter.correct(Stage.correction(NINE.minusHours(2)), "came earlier", NOW);

		var it = encounter.facts();
		assertThat(it.period().start()).isEqualTo(NINE.minusHours(2));
		assertThat(it.course().statusHistory().getFirst().since()).isEqualTo(NINE.minusHours(2).toInstant());
		assertThat(it.whereabouts().stays().getFirst().since()).isEqualTo(NINE.minusHours(2).toInstant());
		assertThat(it.course().status()).isEqualTo(EncounterStatus.ARRIVED);
	}

	@Test
	void movesTheEndOfOneThatIsOverAndKeepsItWhereNoneIsSaid() {
		var encounter = Stage.in(EncounterStatus.FINISHED);
		encounter.correct(of(NINE, NINE.plusHours(3)), "stayed longer", NOW);
		written(encounter).correct(of(NINE.plusMinutes(5), null), "came later", NOW);

		var it = encounter.facts();
		assertThat(it.period().end()).isEqualTo(NINE.plusHours(3));
		assertThat(it.period().start()).isEqualTo(NINE.plusMinutes(5));
		assertThat(it.course().statusHistory().getLast().since()).isEqualTo(NINE.plusHours(3).toInstant());
	}

	@Test
	void leavesTheCourseInItsOrder() {
		refused(Stage.in(EncounterStatus.ON_LEAVE), of(NINE.plusHours(2), null), "start");
		refused(Stage.in(EncounterStatus.FINISHED), of(NINE.plusHours(2), null), "start");
		var moved = written(Stage.opened(EncounterStatus.IN_PROGRESS, EncounterClass.EMER, Stage.bed("1")));
		moved.move(Stage.bed("2"), NINE.plusHours(1), NOW);
		refused(written(moved), of(NINE.plusHours(2), null), "start");
		var back = Stage.in(EncounterStatus.ON_LEAVE);
		back.finish(NINE.plusHours(3), null, NOW);
		refused(written(back), of(NINE, NINE.plusMinutes(30)), "end");
		moved.finish(NINE.plusHours(3), null, NOW);
		refused(written(moved), of(NINE, NINE.plusMinutes(30)), "end");
	}

	@Test
	void saysNothingThatIsToCome() {
		refused(Stage.in(EncounterStatus.IN_PROGRESS), of(NINE, NINE.plusHours(1)), "end");
		refused(Stage.in(EncounterStatus.IN_PROGRESS), new Correction(EncounterClass.EMER, Setting.at(CAMPUS, NEW_YORK),
				Period.since(NINE), new Hospitalization(null, Disposition.HOME)), "disposition");
		refused(Stage.in(EncounterStatus.ARRIVED), of(OffsetDateTime.parse("2025-03-01T20:30:00Z"), null), "start");
		refused(Stage.in(EncounterStatus.FINISHED), of(NINE, OffsetDateTime.parse("2025-03-01T20:30:00Z")), "end");
		Stage.in(EncounterStatus.PLANNED).correct(of(NINE.plusYears(9), null), "put off", NOW);
	}

	@Test
	void leavesThePatientWhereTheyLay() {
		var elsewhere = new Correction(EncounterClass.EMER,
				Setting.at(new FacilityId(UUID.randomUUID()), ZoneId.of("Asia/Tokyo")), Period.since(NINE),
				new Hospitalization(null, null));

		refused(written(Stage.opened(EncounterStatus.ARRIVED, EncounterClass.EMER, Stage.bed("1"))), elsewhere, "facilityId");
		var nowhere = Stage.in(EncounterStatus.ARRIVED);
		nowhere.correct(elsewhere, "wrong campus", NOW);
		assertThat(nowhere.facts().setting().timeZone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
	}

	private static Correction of(OffsetDateTime start, OffsetDateTime end) {
		return new Correction(EncounterClass.EMER, Setting.at(CAMPUS, NEW_YORK), new Period(start, end),
				new Hospitalization(null, null));
	}

	private static void refused(Encounter encounter, Correction as, String field) {
		var before = encounter.facts();
		assertThatThrownBy(() -> encounter.correct(as, "x", NOW)).isInstanceOfSatisfying(Refusal.Invalid.class,
				it -> assertThat(it.field()).isEqualTo(field));
		assertThat(encounter.facts()).isEqualTo(before);
	}
}
