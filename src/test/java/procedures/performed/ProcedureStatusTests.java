package procedures.performed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import concord.refusal.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole table: every state, every move. */
class ProcedureStatusTests {

	@ParameterizedTest(name = "{0}: {1} leads to {2}")
	@CsvSource({
		"IN_PROGRESS,      COMPLETE,       COMPLETED",
		"IN_PROGRESS,      AMEND,          IN_PROGRESS",
		"IN_PROGRESS,      ENTER_IN_ERROR, ENTERED_IN_ERROR",
		"IN_PROGRESS,      RESTATE,        IN_PROGRESS",
		"COMPLETED,        AMEND,          COMPLETED",
		"COMPLETED,        ENTER_IN_ERROR, ENTERED_IN_ERROR",
		"COMPLETED,        RESTATE,        COMPLETED",
		"ENTERED_IN_ERROR, RESTATE,        ENTERED_IN_ERROR"})
	void leads(ProcedureStatus from, Move move, ProcedureStatus to) {
		assertThat(from.after(move)).isEqualTo(to);
	}

	@ParameterizedTest(name = "{0}: {1} is refused")
	@CsvSource({
		"COMPLETED,        COMPLETE,       A procedure that is completed cannot be completed.",
		"ENTERED_IN_ERROR, COMPLETE,       A procedure that is entered-in-error cannot be completed.",
		"ENTERED_IN_ERROR, AMEND,          A procedure that is entered-in-error cannot be amended.",
		"ENTERED_IN_ERROR, ENTER_IN_ERROR, A procedure that is entered-in-error cannot be entered in error."})
	void refusesNamingTheStateAndTheMove(ProcedureStatus from, Move move, String message) {
		assertThatThrownBy(() -> from.after(move)).isInstanceOf(Refusal.NotAllowed.class).hasMessage(message);
	}
}
