package billing.charges;

import static billing.Telling.DAY;
import static billing.Telling.facts;
import static billing.Telling.marked;
import static org.assertj.core.api.Assertions.assertThat;

import billing.Billing;
import billing.Ledger;
import billing.Telling.Act;
import billing.pricing.Tariffed;
import concord.ConcordTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import outbox.Event;
import procedures.events.BillableFacts;

/**
 * When an act changes after it was charged: every state of a charge met by every change. B1, B2 (one test
 * over all states), B9 (nothing is counted by hand: what stands follows from the rows).
 */
@ConcordTest
class RuleTableTests {

	@Autowired Billing billing;
	@Autowired Ledger ledger;

	@BeforeEach
	void ruleWhatStoppingCosts() {
		new Tariffed(billing).rule("modifier,73,percent,50,90,half-up");
		new Tariffed(billing).rule("modifier,74,percent,100,90,half-up");
	}

	@ParameterizedTest(name = "{0} + {1}")
	@CsvSource(delimiter = '|', textBlock = """
			# state       | change           | what was                          | what is                     | balance
			held          | amended          | aborted amended - of 1            | held unpriced - of 2        | 0.00
			held          | amended to price | aborted amended - of 1            | billable  30.00 of 2        | 30.00
			held          | restated         | aborted amended - of 1            | held unpriced - of 2        | 0.00
			held          | withdrawn        | aborted withdrawn - of 1          |                             | 0.00
			billable      | amended          | entered-in-error amended 10.00 of 1 | billable  20.00 of 2      | 20.00
			billable      | amended in words | entered-in-error amended 10.00 of 1 | billable  10.00 of 2      | 10.00
			billable      | amended to none  | entered-in-error amended 10.00 of 1 | held unpriced - of 2      | 0.00
			billable      | restated         | entered-in-error amended 10.00 of 1 | billable  10.00 of 2      | 10.00
			billable      | restated wrong   | entered-in-error withdrawn 10.00 of 1 |                         | 0.00
			billable      | withdrawn        | entered-in-error withdrawn 10.00 of 1 |                         | 0.00
			not-billable  | amended          | aborted amended 10.00 of 1        | not-billable courtesy - of 2 | 0.00
			not-billable  | restated         | aborted amended 10.00 of 1        | not-billable courtesy - of 2 | 0.00
			not-billable  | withdrawn        | aborted withdrawn 10.00 of 1      |                             | 0.00
			held          | not done         | aborted not-done - of 1           |                             | 0.00
			billable      | not done         | entered-in-error not-done 10.00 of 1 |                          | 0.00
			billable      | elsewhere        | entered-in-error amended 10.00 of 1 | not-billable other-facility - of 2 | 0.00
			billable      | unsigned         | entered-in-error amended 10.00 of 1 | held awaiting-cosignature - of 2 | 0.00
			billable      | stopped early    | entered-in-error amended 10.00 of 1 | billable  5.00 of 2       | 5.00
			billable      | stopped late     | entered-in-error amended 10.00 of 1 | billable  10.00 of 2      | 10.00
			billable      | planned          | entered-in-error amended 10.00 of 1 | planned  - of 2           | 0.00
			billable      | under way        | entered-in-error amended 10.00 of 1 |                           | 0.00
			not-billable  | elsewhere        | aborted amended 10.00 of 1        | not-billable other-facility - of 2 | 0.00
			not-billable  | not done         | aborted not-done 10.00 of 1       |                             | 0.00
			elsewhere     | amended          | aborted amended - of 1            | billable  20.00 of 2        | 20.00
			elsewhere     | withdrawn        | aborted withdrawn - of 1          |                             | 0.00
			unsigned      | cosigned         | aborted amended - of 1            | billable  10.00 of 2        | 10.00
			unsigned      | not done         | aborted not-done - of 1           |                             | 0.00
			planned       | completed        | billable  10.00 of 2              |                             | 10.00
			planned       | unsigned         | held awaiting-cosignature - of 2  |                             | 0.00
			planned       | elsewhere        | not-billable other-facility - of 2 |                            | 0.00
			planned       | stopped early    | billable  5.00 of 2               |                             | 5.00
			planned       | stopped late     | billable  10.00 of 2              |                             | 10.00
			planned       | replanned        | planned  - of 2                   |                             | 0.00
			planned       | planned          | planned  - of 1                   |                             | 0.00
			planned       | under way        | planned  - of 1                   |                             | 0.00
			planned       | not done         | aborted not-done - of 1           |                             | 0.00
			planned       | withdrawn        | aborted withdrawn - of 1          |                             | 0.00
			""")
	void isFollowed(String state, String change, String was, String is, String balance) {
		var act = new Act(billing.patient());
		var facts = facts(state.equals("held") ? unpriced() : billing.priced("10.00"));
		billing.hears(switch (state) {
			case "planned" -> act.planned(facts);
			case "elsewhere" -> act.completed(marked(facts, null, "St. Elsewhere", null));
			case "unsigned" -> act.completed(marked(facts, null, null, "required"));
			default -> act.completed(facts);
		});
		if (state.equals("not-billable")) {
			decideNotBillable(act);
		}

		billing.hears(change(change, act, facts));

		var told = billing.told(act.id);
		assertThat(told.getFirst()).isEqualTo(was);
		assertThat(told.subList(1, told.size())).isEqualTo(is == null ? List.of() : List.of(is));
		assertThat(billing.balance(act.patient)).isEqualTo(balance);
		assertThat(ledger.faults()).isEmpty();
	}

	/** What was told before 73 had a price stays explained until its act is told once more. */
	@Test
	void chargesWhatWasBarredBeforeOnceItIsRestated() {
		var act = new Act(billing.patient());
		var facts = marked(facts(billing.priced("10.00")), "before-anaesthesia", null, null);
		billing.hears(act.stopped(marked(facts, "before-anaesthesia", "St. Elsewhere", null)));
		asToldBefore(act);
		assertThat(billing.told(act.id)).containsExactly("not-billable stopped-before-anaesthesia - of 1");

		billing.hears(act.restated("stopped", facts));

		assertThat(billing.told(act.id)).last().isEqualTo("billable  5.00 of 2");
		assertThat(billing.balance(act.patient)).isEqualTo("5.00");
	}

	/** The row as earlier versions of Concord left it: nothing else writes such ones any more. */
	private void asToldBefore(Act act) {
		ledger.asOwner().sql("alter table billing.charge_item disable trigger user").update();
		ledger.asOwner().sql("""
				update billing.charge_item set bar = 'stopped-before-anaesthesia', reason = 'stopped-before-anaesthesia'
				where procedure_id = ?
				""").param(act.id).update();
		ledger.asOwner().sql("alter table billing.charge_item enable trigger user").update();
	}

	private Event change(String change, Act act, BillableFacts facts) {
		var code = facts.code().code();
		return switch (change) {
			case "amended" -> act.amended(facts(code, "2", "1", DAY));
			case "amended in words" -> act.amended(facts);
			case "amended to price" -> act.amended(facts(billing.priced("30.00")));
			case "amended to none" -> act.amended(facts(unpriced()));
			case "restated" -> act.restated("completed", facts);
			case "restated wrong" -> act.restated("entered-in-error", facts);
			case "completed" -> act.completed(facts);
			case "cosigned" -> act.cosigned(marked(facts, null, null, "signed"));
			case "elsewhere" -> act.amended(marked(facts, null, "St. Elsewhere", null));
			case "unsigned" -> act.amended(marked(facts, null, null, "required"));
			case "stopped early" -> act.stopped(marked(facts, "before-anaesthesia", null, null));
			case "stopped late" -> act.stopped(marked(facts, "after-anaesthesia", null, null));
			case "planned" -> act.restated("preparation", facts);
			case "replanned" -> act.planned(facts(code, "2", "1", DAY));
			case "under way" -> act.restated("in-progress", facts);
			case "not done" -> act.notDone(facts);
			case "withdrawn" -> act.enteredInError();
			default -> throw new IllegalArgumentException(change);
		};
	}

	private void decideNotBillable(Act act) {
		var charge = billing.charges(act.id).getFirst().path("id").asString();
		var answer = billing.api().post("/billing/charges/" + charge + "/not-billable", "{\"reason\":\"courtesy\"}",
				"Idempotency-Key", UUID.randomUUID().toString());
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
	}

	private static String unpriced() {
		return "c" + UUID.randomUUID();
	}
}
