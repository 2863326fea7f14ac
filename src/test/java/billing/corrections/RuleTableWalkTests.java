package billing.corrections;

import static billing.Telling.DAY;
import static billing.Telling.facts;
import static org.assertj.core.api.Assertions.assertThat;

import billing.Billing;
import billing.Cashier;
import billing.Ledger;
import billing.Telling.Act;
import concord.ConcordTest;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import outbox.Event;
import procedures.events.BillableFacts;

/**
 * Walks the rule table: brings an act and its bill into each state, tells each change of the act, and reads from
 * the rows which steps were taken. They are those of the table, all of them and no more.
 */
@ConcordTest
class RuleTableWalkTests {

	private static final String MONTH = "1993-05";

	/** Each step, by what is there of it. */
	private static final String TAKEN = """
			with told as (select c.charge_id, c.procedure_version, c.status, a.version,
					c.charge_id = first_value(c.charge_id) over (order by c.charge_id) as first
				from billing.charge_item c join billing.act a using (procedure_id) where procedure_id = :act)
			select 'ABORT' from told where first and told.status = 'aborted'
			union all select 'REVERSE' from told join billing.journal_entry e on e.subject_id = charge_id
				where first and told.status = 'entered-in-error' and e.kind = 'reversal'
			union all select 'NAME_THE_MONTH' from told join billing.journal_entry e on e.subject_id = charge_id
				where e.kind = 'reversal' and for_period = date '%s-01'
			union all select 'RELEASE' from told join billing.invoice_line l using (charge_id) where l.status = 'released'
			union all select 'CREDIT' from told join billing.invoice_line l using (charge_id)
				join billing.credit_line using (invoice_id, line)
			union all select 'FREE' from billing.deallocation join billing.allocation using (allocation_id)
				join billing.payment p using (payment_id) where p.patient_id = :patient
			union all select 'REFUND' from billing.refund where patient_id = :patient
			union all select 'REPLAN' from told where first and version > 1 and procedure_version = version
				and status = 'planned'
			union all select 'FULFIL' from told where first and version > 1 and procedure_version = version
				and status in ('held', 'billable', 'not-billable')
			union all select 'PLAN' from told where (not first or version = 1) and procedure_version = version
				and status = 'planned'
			union all select 'CHARGE' from told where (not first or version = 1) and procedure_version = version
				and status in ('held', 'billable', 'not-billable')
			""".formatted(MONTH);

	/** Nothing of today can be in a closed month: so the entry is made older than it is. */
	private static final String BOOKED_EARLIER = """
			alter table billing.journal_entry disable trigger journal_entry_stays;
			update billing.journal_entry set booked_on = date '%s-09' where patient_id = '%s';
			alter table billing.journal_entry enable always trigger journal_entry_stays;
			""";

	@Autowired Billing billing;
	@Autowired Cashier cashier;
	@Autowired Ledger ledger;

	static Stream<Arguments> cells() {
		var told = EnumSet.of(Change.PERFORMED, Change.EXPECTED, Change.UNDER_WAY, Change.NOT_DONE, Change.WITHDRAWN);
		return Stream.of(BillState.values()).flatMap(state -> told.stream().map(it -> Arguments.of(state, it)));
	}

	@ParameterizedTest
	@MethodSource("cells")
	void isWhatHappens(BillState state, Change change) {
		var act = new Act(billing.patient());
		var facts = facts(state == BillState.HELD ? "c" + UUID.randomUUID() : billing.priced("10.00"));
		reach(state, act, facts);

		billing.hears(change(change, state, act, facts));
		if (state == BillState.MONTH_CLOSED) {
			decide("reopen");
		}

		assertThat(taken(act)).isEqualTo(state.follows(change));
		assertThat(ledger.faults()).isEmpty();
	}

	private void reach(BillState state, Act act, BillableFacts facts) {
		if (state == BillState.PLANNED) {
			billing.hears(act.planned(facts));
		}
		else if (state != BillState.NONE) {
			billing.hears(act.completed(facts));
		}
		switch (state) {
			case NONE, PLANNED, HELD, BILLABLE -> { }
			case NOT_BILLABLE -> cashier.post("charges/" + billing.charges(act.id).getFirst().path("id").asString()
					+ "/not-billable", "{\"reason\": \"courtesy\"}");
			case DRAFTED -> cashier.draft(cashier.account(act.patient));
			case INVOICED -> cashier.invoice(cashier.account(act.patient));
			case PAID -> {
				cashier.invoice(cashier.account(act.patient));
				cashier.allocate(cashier.paid(cashier.account(act.patient), "10.00"));
			}
			case MONTH_CLOSED -> {
				ledger.asOwner().sql(BOOKED_EARLIER.formatted(MONTH, act.patient)).update();
				decide("close");
			}
		}
	}

	private void decide(String decision) {
		assertThat(cashier.api().post("/billing/periods/%s/%s".formatted(MONTH, decision), "{\"reason\": \"x\"}")
				.status()).isEqualTo(200);
	}

	private static Event change(Change change, BillState state, Act act, BillableFacts before) {
		var facts = facts(before.code().code(), "2", "1", DAY);
		var begins = state == BillState.NONE || state == BillState.PLANNED;
		return switch (change) {
			case PERFORMED -> begins ? act.completed(facts) : act.amended(facts);
			case EXPECTED -> begins ? act.planned(facts) : act.restated("preparation", facts);
			case UNDER_WAY -> begins ? act.started(facts) : act.restated("in-progress", facts);
			case NOT_DONE -> act.notDone(facts);
			case WITHDRAWN -> act.enteredInError();
			case PRICED_ANEW, BILLED_WRONGLY -> throw new IllegalArgumentException("no change of the act");
		};
	}

	private Set<Step> taken(Act act) {
		var taken = EnumSet.noneOf(Step.class);
		ledger.asOwner().sql(TAKEN).param("act", act.id).param("patient", act.patient).query(String.class).list()
				.forEach(it -> taken.add(Step.valueOf(it)));
		return taken;
	}
}
