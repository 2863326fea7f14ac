package billing.corrections;

import static billing.corrections.Step.ABORT;
import static billing.corrections.Step.CHARGE;
import static billing.corrections.Step.CREDIT;
import static billing.corrections.Step.FREE;
import static billing.corrections.Step.FULFIL;
import static billing.corrections.Step.NAME_THE_MONTH;
import static billing.corrections.Step.PLAN;
import static billing.corrections.Step.REFUND;
import static billing.corrections.Step.RELEASE;
import static billing.corrections.Step.REPLAN;
import static billing.corrections.Step.REVERSE;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How far an act has come on its way to being paid, and the rule table: what follows in each state from each
 * change. States further on do all that those before do; what they do more stands here.
 */
public enum BillState {

	// PERFORMED, EXPECTED, UNDER_WAY, NOT_DONE, WITHDRAWN, PRICED_ANEW, BILLED_WRONGLY
	NONE(s(CHARGE), s(PLAN), s(), s(), s(), s(), s()),
	PLANNED(s(FULFIL), s(REPLAN), s(REPLAN), s(ABORT), s(ABORT), s(), s()),
	HELD(s(ABORT, CHARGE), s(ABORT, PLAN), s(ABORT), s(ABORT), s(ABORT), s(ABORT, CHARGE), s()),
	NOT_BILLABLE(s(ABORT, CHARGE), s(ABORT, PLAN), s(ABORT), s(ABORT), s(ABORT), s(ABORT, CHARGE), s()),
	BILLABLE(s(REVERSE, CHARGE), s(REVERSE, PLAN), s(REVERSE), s(REVERSE), s(REVERSE), s(REVERSE, CHARGE), s()),
	DRAFTED(BILLABLE, s(RELEASE), s(RELEASE), s(RELEASE), s(RELEASE), s(RELEASE), s(RELEASE), s(RELEASE)),
	INVOICED(BILLABLE, s(CREDIT), s(CREDIT), s(CREDIT), s(CREDIT), s(CREDIT), s(CREDIT), s(CREDIT)),
	PAID(INVOICED, s(FREE), s(FREE), s(FREE), s(FREE, REFUND), s(FREE, REFUND), s(FREE), s(FREE)),
	/** Whatever else it is: the month its posting is booked in is closed. */
	MONTH_CLOSED(BILLABLE, s(NAME_THE_MONTH), s(NAME_THE_MONTH), s(NAME_THE_MONTH), s(NAME_THE_MONTH),
			s(NAME_THE_MONTH), s(NAME_THE_MONTH), s());

	private final List<Set<Step>> steps = new ArrayList<>();

	@SafeVarargs
	BillState(Set<Step>... byChange) {
		steps.addAll(List.of(byChange));
	}

	@SafeVarargs
	BillState(BillState before, Set<Step>... more) {
		for (var change : Change.values()) {
			var all = EnumSet.copyOf(more[change.ordinal()]);
			all.addAll(before.follows(change));
			steps.add(all);
		}
	}

	/** What follows, in the order of doing. */
	public Set<Step> follows(Change change) {
		return Collections.unmodifiableSet(steps.get(change.ordinal()));
	}

	private static Set<Step> s(Step... steps) {
		var all = EnumSet.noneOf(Step.class);
		all.addAll(List.of(steps));
		return all;
	}
}
