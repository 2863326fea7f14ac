package procedures.encounters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import concord.refusal.Refusal;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import procedures.events.EncounterAdmitted;
import procedures.events.EncounterArrived;
import procedures.events.EncounterCancelled;
import procedures.events.EncounterCorrected;
import procedures.events.EncounterEnteredInError;
import procedures.events.EncounterFinished;
import procedures.events.EncounterLeft;
import procedures.events.EncounterMoved;
import procedures.events.EncounterReturned;
import procedures.events.EncounterStaffed;
import procedures.events.EncounterStarted;

/** The whole table: every status, every move. A visit goes where the table says, and says so by one event. */
class EncounterTableTests {

	/** {@code -} is refused, {@code =} leaves the status as it is. */
	private static final String TABLE = """
			                 ARRIVE  START       ADMIT       MOVE STAFF CORRECT LEAVE    RETURN      FINISH   CANCEL    ENTER_IN_ERROR
			PLANNED          ARRIVED IN_PROGRESS IN_PROGRESS -    =     =       -        -           -        CANCELLED ENTERED_IN_ERROR
			ARRIVED          -       IN_PROGRESS IN_PROGRESS =    =     =       -        -           -        CANCELLED ENTERED_IN_ERROR
			IN_PROGRESS      -       -           IN_PROGRESS =    =     =       ON_LEAVE -           FINISHED -         ENTERED_IN_ERROR
			ON_LEAVE         -       -           -           -    =     =       -        IN_PROGRESS FINISHED -         ENTERED_IN_ERROR
			FINISHED         -       -           -           -    =     =       -        -           -        -         ENTERED_IN_ERROR
			CANCELLED        -       -           -           -    -     -       -        -           -        -         ENTERED_IN_ERROR
			ENTERED_IN_ERROR -       -           -           -    -     -       -        -           -        -         -
			""";

	private static final Map<EncounterMove, Class<?>> SAID = Map.ofEntries(
			Map.entry(EncounterMove.ARRIVE, EncounterArrived.class),
			Map.entry(EncounterMove.START, EncounterStarted.class),
			Map.entry(EncounterMove.ADMIT, EncounterAdmitted.class),
			Map.entry(EncounterMove.MOVE, EncounterMoved.class),
			Map.entry(EncounterMove.STAFF, EncounterStaffed.class),
			Map.entry(EncounterMove.LEAVE, EncounterLeft.class),
			Map.entry(EncounterMove.RETURN, EncounterReturned.class),
			Map.entry(EncounterMove.FINISH, EncounterFinished.class),
			Map.entry(EncounterMove.CANCEL, EncounterCancelled.class),
			Map.entry(EncounterMove.ENTER_IN_ERROR, EncounterEnteredInError.class),
			Map.entry(EncounterMove.CORRECT, EncounterCorrected.class));

	static Stream<Arguments> cells() {
		var rows = TABLE.lines().map(line -> line.strip().split(" +")).toList();
		return rows.stream().skip(1).flatMap(row -> IntStream.range(1, row.length).mapToObj(column -> Arguments.of(
				EncounterStatus.valueOf(row[0]), EncounterMove.valueOf(rows.getFirst()[column - 1]), row[column])));
	}

	@Test
	void isWhole() {
		assertThat(cells()).hasSize(EncounterStatus.values().length * EncounterMove.values().length);
	}

	@ParameterizedTest(name = "{0}: {1} leads to {2}")
	@MethodSource("cells")
	void holds(EncounterStatus from, EncounterMove move, String leads) {
		var encounter = Stage.in(from);
		var before = encounter.facts();

		if (leads.equals("-")) {
			assertThatThrownBy(() -> Stage.does(encounter, move)).isInstanceOf(Refusal.NotAllowed.class)
					.hasMessage("An encounter that is %s cannot be %s: %s.".formatted(from.code, move.done, move.rule));
			assertThat(encounter.facts()).isEqualTo(before);
			assertThat(encounter.unpublished()).isEmpty();
		}
		else {
			Stage.does(encounter, move);
			assertThat(encounter.facts().course().status())
					.isEqualTo(leads.equals("=") ? from : EncounterStatus.valueOf(leads));
			assertThat(encounter.unpublished()).singleElement().satisfies(event -> {
				assertThat(event).isInstanceOf(SAID.get(move));
				assertThat(event.version()).isEqualTo(before.version() + 1);
			});
		}
	}

	@Test
	void namesEveryEventOnce() {
		assertThat(SAID.keySet()).containsAll(Arrays.asList(EncounterMove.values()));
	}
}
