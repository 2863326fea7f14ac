package procedures.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import concord.refusal.Refusal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The whole table: every state, every move. */
class ProcedureStatusTests {

	@ParameterizedTest(name = "{0}")
	@CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
			from             | START       | HOLD    | RESUME      | COMPLETE  | STOP    | NOT_DO
			PREPARATION      | IN_PROGRESS |         |             |           |         | NOT_DONE
			IN_PROGRESS      |             | ON_HOLD |             | COMPLETED | STOPPED |
			ON_HOLD          |             |         | IN_PROGRESS | COMPLETED | STOPPED |
			COMPLETED        |             |         |             |           |         |
			STOPPED          |             |         |             |           |         |
			NOT_DONE         |             |         |             |           |         |
			ENTERED_IN_ERROR |             |         |             |           |         |
			""")
	void leads(ProcedureStatus from, ProcedureStatus start, ProcedureStatus hold, ProcedureStatus resume,
			ProcedureStatus complete, ProcedureStatus stop, ProcedureStatus notDo) {
		var table = Arrays.asList(start, hold, resume, complete, stop, notDo);

		for (var move : List.of(Move.START, Move.HOLD, Move.RESUME, Move.COMPLETE, Move.STOP, Move.NOT_DO)) {
			expect(from, move, table.get(move.ordinal()));
		}
	}

	@ParameterizedTest
	@EnumSource
	void isCorrectedWithdrawnAndToldAgain(ProcedureStatus from) {
		var withdrawn = from == ProcedureStatus.ENTERED_IN_ERROR;

		expect(from, Move.AMEND, withdrawn ? null : from);
		expect(from, Move.ENTER_IN_ERROR, withdrawn ? null : ProcedureStatus.ENTERED_IN_ERROR);
		expect(from, Move.RESTATE, from);
		expect(from, Move.COSIGN, from == ProcedureStatus.COMPLETED || from == ProcedureStatus.STOPPED ? from : null);
	}

	/** What is refused names the state and the move, and says what may be done. */
	private static void expect(ProcedureStatus from, Move move, ProcedureStatus to) {
		if (to != null) {
			assertThat(from.after(move)).as("%s from %s", move, from).isEqualTo(to);
			return;
		}
		assertThatThrownBy(() -> from.after(move)).as("%s from %s", move, from)
				.isInstanceOf(Refusal.NotAllowed.class)
				.hasMessageMatching("A procedure that is %s cannot be %s\\. .+\\.".formatted(from.code, move.done));
	}
}
