package procedures.performed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static outbox.Written.written;
import static procedures.course.ProcedureStatus.COMPLETED;
import static procedures.course.ProcedureStatus.ENTERED_IN_ERROR;
import static procedures.course.ProcedureStatus.IN_PROGRESS;
import static procedures.performed.Appendectomy.ANA;
import static procedures.performed.Appendectomy.DOCUMENTED;
import static procedures.performed.Appendectomy.END;
import static procedures.performed.Appendectomy.NEW_YORK;
import static procedures.performed.Appendectomy.NOW;
import static procedures.performed.Appendectomy.START;
import static procedures.performed.Appendectomy.documented;
import static procedures.performed.Appendectomy.facts;
import static procedures.performed.Appendectomy.in;

import concord.refusal.Refusal;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import procedures.course.ProcedureStatus;
import procedures.events.ProcedureAmended;
import procedures.events.ProcedureCompleted;
import procedures.events.ProcedureEnteredInError;
import procedures.events.ProcedureRestated;
import procedures.events.ProcedureStarted;
import procedures.roster.PatientId;

class ProcedureTests {

	static final LocalDate SATURDAY = LocalDate.parse("2025-03-01");

	@Test
	void tellsAllFactsFromTheStart() {
		var procedure = documented();

		assertThat(procedure.unpublished()).containsExactly(new ProcedureStarted(procedure.getId().procedureId(), 1,
				ANA.patientId(), facts().told(SATURDAY)));
		assertThat(facts().told(SATURDAY).diagnoses()).hasSize(1);
	}

	@Test
	void isServedOnTheFacilitysDayWhateverTheDayInUtc() {
		assertThat(documented().act().serviceDate()).isEqualTo(SATURDAY);
	}

	@Test
	void isNotDocumentedAhead() {
		var tomorrow = facts("1", START.plusDays(1));

		assertThatThrownBy(() -> Procedure.begun(ANA, tomorrow, NEW_YORK, DOCUMENTED)).isInstanceOf(Refusal.Invalid.class);
	}

	@Test
	void completesWithItsFactsAndItsEnd() {
		var procedure = in(IN_PROGRESS);

		procedure.complete(END, NOW);

		var told = facts().during(facts().period().until(END)).told(SATURDAY);
		assertThat(procedure.act().status()).isEqualTo(COMPLETED);
		assertThat(procedure.unpublished()).containsExactly(
				new ProcedureCompleted(procedure.getId().procedureId(), 2, ANA.patientId(), told));
	}

	@Test
	void isUnchangedByARefusedEnd() {
		var procedure = in(IN_PROGRESS);

		assertThatThrownBy(() -> procedure.complete(START.minusMinutes(1), NOW))
				.isInstanceOf(Refusal.Invalid.class);
		assertThatThrownBy(() -> procedure.complete(END.plusDays(1), NOW)).isInstanceOf(Refusal.Invalid.class);

		assertThat(procedure.act().status()).isEqualTo(IN_PROGRESS);
		assertThat(procedure.act().facts()).isEqualTo(facts());
		assertThat(procedure.unpublished()).isEmpty();
	}

	@Test
	void staysCompletedAndKeepsItsEndWhenAmended() {
		var procedure = in(COMPLETED);

		procedure.amend(ANA, facts("2", START), NEW_YORK, "two of them", NOW);

		var told = facts("2", START).during(facts().period().until(END)).told(SATURDAY);
		assertThat(procedure.unpublished()).containsExactly(new ProcedureAmended(procedure.getId().procedureId(), 3,
				ANA.patientId(), "completed", told, "two of them"));
	}

	@Test
	void takesAnotherEndWhenAmendedOnceCompleted() {
		var procedure = in(COMPLETED);
		var longer = facts().during(facts().period().until(END.plusMinutes(10)));

		procedure.amend(ANA, longer, NEW_YORK, "longer", NOW);

		assertThat(procedure.act().facts().period().end()).isEqualTo(END.plusMinutes(10));
	}

	@Test
	void doesNotStartAfterTheEndItKeeps() {
		var procedure = in(COMPLETED);

		assertThatThrownBy(() -> procedure.amend(ANA, facts("1", END.plusMinutes(1)), NEW_YORK, "later", NOW))
				.isInstanceOfSatisfying(Refusal.Invalid.class, it -> assertThat(it.field()).isEqualTo("end"));
	}

	@Test
	void hasNoEndWhileInProgress() {
		var procedure = in(IN_PROGRESS);
		var ended = facts().during(facts().period().until(END));

		assertThatThrownBy(() -> procedure.amend(ANA, ended, NEW_YORK, "over", NOW))
				.isInstanceOfSatisfying(Refusal.Invalid.class, it -> assertThat(it.field()).isEqualTo("end"));
	}

	/** F1: the date of service is the date performed, not the date last written. */
	@Test
	void keepsItsServiceDateWhenAmendedDaysLater() {
		var procedure = in(COMPLETED);

		procedure.amend(ANA, facts("2", START), NEW_YORK, "two", NOW.plusSeconds(30 * 86_400));

		assertThat(procedure.act().serviceDate()).isEqualTo(SATURDAY);
	}

	@Test
	void movesItsServiceDateWithItsStart() {
		var procedure = in(IN_PROGRESS);

		procedure.amend(ANA, facts("1", START.plusHours(1)), NEW_YORK, "after midnight", NOW);

		assertThat(procedure.act().serviceDate()).isEqualTo(SATURDAY.plusDays(1));
	}

	@Test
	void staysWithItsPatient() {
		var procedure = in(IN_PROGRESS);
		var another = new PatientId(UUID.randomUUID());

		assertThatThrownBy(() -> procedure.amend(another, facts(), NEW_YORK, "mixed up", NOW))
				.isInstanceOfSatisfying(Refusal.Invalid.class, it -> assertThat(it.field()).isEqualTo("patientId"));
	}

	@Test
	void isEnteredInErrorForAReason() {
		var procedure = in(COMPLETED);

		procedure.enterInError("wrong patient");

		assertThat(procedure.act().course().statusReason()).isEqualTo("wrong patient");
		assertThat(procedure.unpublished()).containsExactly(
				new ProcedureEnteredInError(procedure.getId().procedureId(), 3, ANA.patientId(), "wrong patient"));
	}

	@Test
	void isRestatedAsItIsInEveryState() {
		for (var status : ProcedureStatus.values()) {
			var procedure = in(status);
			var before = procedure.act().told();

			procedure.restate();

			assertThat(procedure.act().status()).isEqualTo(status);
			assertThat(procedure.unpublished()).containsExactly(new ProcedureRestated(
					procedure.getId().procedureId(), procedure.version() + 1, ANA.patientId(), status.code,
					before));
		}
	}

	@Test
	void hasOneVersionAnEvent() {
		var procedure = in(COMPLETED);
		procedure.restate();

		assertThatThrownBy(procedure::restate).isInstanceOf(IllegalStateException.class);

		assertThat(written(procedure).version()).isEqualTo(3);
		assertThat(in(ENTERED_IN_ERROR).version()).isEqualTo(2);
	}
}
