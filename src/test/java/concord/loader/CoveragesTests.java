package concord.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import concord.loader.Coverages.Payer;
import concord.loader.Coverages.Transition;
import concord.loader.export.BrokenRow;
import concord.loader.export.Row;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CoveragesTests {

	private static final ZoneId ZONE = ZoneId.of("America/New_York");
	private static final Payer AETNA = new Payer("AETNA", "Aetna");
	private static final Payer CIGNA = new Payer("CIGNA", "Cigna");

	@Test
	void endOnTheDayBeforeTheNextOneStarts() {
		var first = transition("2020-01-31T12:00:00Z", "2021-01-29T12:00:00Z", null);
		var second = transition("2021-01-29T12:00:00Z", "", null);

		assertThat(days(first, second)).containsExactly("1 2020-01-31 2021-01-28", "1 2021-01-29 null");
	}

	@Test
	void areDaysOfTheFacilityNotOfTheMeridian() {
		var late = transition("2020-02-01T03:00:00Z", "2021-02-01T03:00:00Z", null);

		assertThat(days(late)).containsExactly("1 2020-01-31 2021-01-30");
	}

	@Test
	void leaveOutWhatHasNoDay() {
		var brief = transition("2020-01-31T06:00:00Z", "2020-01-31T18:00:00Z", null);
		var next = transition("2020-01-31T18:00:00Z", "2021-01-31T18:00:00Z", null);

		assertThat(days(brief, next)).containsExactly("1 2020-01-31 2021-01-30");
	}

	@Test
	void areCutWhereTheNextOneBeginsBeforeTheirEnd() {
		var first = transition("2020-01-01T12:00:00Z", "2022-01-01T12:00:00Z", null);
		var second = transition("2021-01-01T12:00:00Z", "2023-01-01T12:00:00Z", null);

		assertThat(days(second, first)).containsExactly("1 2020-01-01 2020-12-31", "1 2021-01-01 2022-12-31");
	}

	@Test
	void nameTheSecondPayerAsSecond() {
		var both = transition("2020-01-01T12:00:00Z", "2021-01-01T12:00:00Z", CIGNA);

		assertThat(days(both)).containsExactly("1 2020-01-01 2020-12-31", "2 2020-01-01 2020-12-31");
		assertThat(Coverages.of(List.of(both))).extracting(Coverages.Coverage::payer)
				.containsExactly(AETNA, CIGNA);
	}

	@Test
	void nameTheRowWhoseDateIsNone() {
		assertThatThrownBy(() -> transition("yesterday", "", null)).isInstanceOf(BrokenRow.class)
				.hasMessage("payer_transitions.csv:7 START_DATE or END_DATE is not an instant");
	}

	private static List<String> days(Transition... transitions) {
		return Coverages.of(List.of(transitions)).stream()
				.map(it -> it.rank() + " " + it.start() + " " + it.end()).toList();
	}

	private static Transition transition(String start, String end, @Nullable Payer secondary) {
		var row = new Row("payer_transitions.csv", 7, Map.of("START_DATE", 0, "END_DATE", 1, "MEMBERID", 2),
				List.of(start, end, "W1"));
		return Transition.of(row, AETNA, secondary, ZONE);
	}
}
