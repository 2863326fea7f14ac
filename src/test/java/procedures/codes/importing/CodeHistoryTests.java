package procedures.codes.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import procedures.codes.files.CodeRow;
import procedures.codes.files.CodeUse;
import procedures.codes.importing.CodeHistory.Change;

class CodeHistoryTests {

	private static final LocalDate RELEASE = LocalDate.parse("2024-10-01");

	@Test
	void beginsWithTheFirstRelease() {
		var history = history();

		assertThat(history.release(period("2024-10-01", "", "A"), RELEASE)).isEqualTo(Change.ADDED);
		assertThat(history.begun()).containsExactly(period("2024-10-01", "", "A"));
	}

	@Test
	void goesOnWhereTheReleaseSaysTheSame() {
		var history = history(period("2020-01-01", "", "A"));

		assertThat(history.release(period("2024-10-01", "", "A"), RELEASE)).isEqualTo(Change.NONE);
		assertThat(changes(history)).isEmpty();
	}

	@Test
	void keepsTheOldMeaningForTheDaysBeforeTheRelease() {
		var history = history(period("2020-01-01", "", "A"));

		assertThat(history.release(period("2020-01-01", "", "B"), RELEASE)).isEqualTo(Change.CHANGED);
		assertThat(changes(history)).containsExactly(period("2020-01-01", "2024-09-30", "A"),
				period("2024-10-01", "", "B"));
	}

	@Test
	void isCorrectedByTheSameReleaseOnceMore() {
		var history = history(period("2024-10-01", "", "A"));

		assertThat(history.release(period("2024-10-01", "", "B"), RELEASE)).isEqualTo(Change.CHANGED);
		assertThat(changes(history)).containsExactly(period("2024-10-01", "", "B"));
	}

	@Test
	void endsOnTheDayTheReleaseSays() {
		var history = history(period("2020-01-01", "", "A"));

		assertThat(history.release(period("2020-01-01", "2024-12-31", "A"), RELEASE)).isEqualTo(Change.ENDED);
		assertThat(changes(history)).containsExactly(period("2020-01-01", "2024-12-31", "A"));
	}

	@Test
	void endsBeforeTheReleaseThatTellsSoWhateverItIsCalledNow() {
		var history = history(period("2020-01-01", "", "A"));

		assertThat(history.release(period("2020-01-01", "2023-12-31", "B"), RELEASE)).isEqualTo(Change.ENDED);
		assertThat(changes(history)).containsExactly(period("2020-01-01", "2023-12-31", "A"));
		assertThat(history(period("2020-01-01", "2023-12-31", "A")).release(period("2020-01-01", "2023-12-31", "B"),
				RELEASE)).isEqualTo(Change.NONE);
	}

	@Test
	void comesBackAfterAGap() {
		var history = history(period("2020-01-01", "2022-12-31", "A"));

		assertThat(history.release(period("2020-01-01", "", "A"), RELEASE)).isEqualTo(Change.ADDED);
		assertThat(history.begun()).containsExactly(period("2024-10-01", "", "A"));
		assertThat(history.rewritten()).isEmpty();
	}

	@Test
	void isListedPeriodByPeriod() {
		var history = history(period("2020-01-01", "", "A"));

		assertThat(history.listed(period("2020-01-01", "2024-12-31", "A"))).isEqualTo(Change.ENDED);
		assertThat(history.listed(period("2025-01-01", "", "B"))).isEqualTo(Change.ADDED);
		assertThat(history.listed(period("2025-01-01", "", "B"))).isEqualTo(Change.NONE);
		assertThat(history.overlapping()).isNull();
	}

	@Test
	void hasNoTwoMeaningsOnADay() {
		var history = history(period("2020-01-01", "", "A"));

		history.listed(period("2025-01-01", "", "B"));

		assertThat(history.overlapping()).isEqualTo(period("2025-01-01", "", "B"));
	}

	private static List<Period> changes(CodeHistory history) {
		return Stream.concat(history.rewritten().stream(), history.begun().stream()).toList();
	}

	private static CodeHistory history(Period... periods) {
		return new CodeHistory(List.of(periods));
	}

	private static Period period(String from, String to, String display) {
		return new Period(LocalDate.parse(from), to.isEmpty() ? CodeRow.OPEN : LocalDate.parse(to), display,
				CodeUse.CODE);
	}
}
