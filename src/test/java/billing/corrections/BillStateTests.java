package billing.corrections;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The rule table's own laws: whatever a cell says, these hold in each. */
class BillStateTests {

	private static final Set<Step> POSTED = EnumSet.of(Step.REVERSE, Step.RELEASE, Step.CREDIT, Step.FREE, Step.REFUND);

	@ParameterizedTest
	@EnumSource
	void billsWhatIsPerformedAndNothingElse(BillState state) {
		for (var change : Change.values()) {
			var steps = state.follows(change);
			var charged = steps.contains(Step.CHARGE) || steps.contains(Step.FULFIL);
			if (change == Change.PERFORMED) {
				assertThat(charged).isTrue();
			}
			if (EnumSet.of(Change.EXPECTED, Change.UNDER_WAY, Change.NOT_DONE, Change.WITHDRAWN).contains(change)) {
				assertThat(charged).isFalse();
			}
		}
	}

	@ParameterizedTest
	@EnumSource
	void endsOneChargeBeforeAnotherBegins(BillState state) {
		for (var change : Change.values()) {
			var steps = state.follows(change);
			assertThat(steps.contains(Step.ABORT) && steps.contains(Step.REVERSE)).isFalse();
			assertThat(steps.contains(Step.RELEASE) && steps.contains(Step.CREDIT)).isFalse();
			if (steps.contains(Step.CHARGE) || steps.contains(Step.PLAN)) {
				assertThat(state == BillState.NONE || steps.contains(Step.ABORT) || steps.contains(Step.REVERSE)).isTrue();
			}
		}
	}

	/** B1, B4, B14: no money stays where its act is gone, and none goes back twice. */
	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.INCLUDE, names = {"DRAFTED", "INVOICED", "PAID", "BILLABLE", "MONTH_CLOSED"})
	void takesBackAllThatWasPosted(BillState state) {
		for (var change : EnumSet.of(Change.NOT_DONE, Change.WITHDRAWN)) {
			assertThat(state.follows(change)).contains(Step.REVERSE).doesNotContain(Step.ABORT, Step.CHARGE);
			assertThat(state.follows(change).contains(Step.REFUND)).isEqualTo(state == BillState.PAID);
		}
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.INCLUDE, names = {"NONE", "PLANNED", "HELD", "NOT_BILLABLE"})
	void takesNothingBackWhereNothingWasPosted(BillState state) {
		for (var change : Change.values()) {
			assertThat(state.follows(change)).doesNotContainAnyElementsOf(POSTED);
		}
	}
}
