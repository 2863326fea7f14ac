package billing.charges;

import static billing.Telling.DAY;
import static billing.Telling.facts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import billing.Billing;
import billing.Ledger;
import billing.Telling.Act;
import concord.ConcordTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import outbox.Publishing;

/** Acts become charges, driven through the log and seen through the API. */
@ConcordTest
class ChargeCaptureTests {

	@Autowired Billing billing;
	@Autowired Ledger ledger;
	@Autowired Publishing publishing;

	/** I3 */
	@AfterEach
	void leavesTheBooksInTune() {
		assertThat(ledger.faults()).isEmpty();
	}

	@Test
	void chargesACompletedAct() {
		var patient = billing.patient();
		var code = billing.priced("431.40");
		var act = new Act(patient);

		billing.hears(act.started(facts(code)), act.completed(facts(code)));

		assertThat(billing.told(act.id)).containsExactly("billable  431.40 of 2");
		assertThat(billing.balance(patient)).isEqualTo("431.40");
	}

	@Test
	void chargesNothingWhileAnActIsUnderWay() {
		var act = new Act(billing.patient());
		var code = billing.priced("10.00");

		billing.hears(act.started(facts(code)), act.amendedInProgress(facts(code)));

		assertThat(billing.told(act.id)).isEmpty();
	}

	/** D4, D5: what was rolled back after it was said is not charged. */
	@Test
	void chargesNothingThatWasTakenBackBeforeItWasRecorded() {
		var act = new Act(billing.patient());
		var code = billing.priced("10.00");

		assertThatThrownBy(() -> publishing.within("procedures", () -> {
			publishing.publish("procedures", act.completed(facts(code)));
			throw new IllegalStateException("planted");
		})).hasMessage("planted");
		billing.hears();

		assertThat(billing.told(act.id)).isEmpty();
		assertThat(ledger.rows("act", act.patient)).isZero();
	}

	/** C17: a later event about an act under way adds nothing to what is charged. */
	@Test
	void chargesAnActOnceWhateverHappensToItsRecord() {
		var act = new Act(billing.patient());
		var code = billing.priced("10.00");

		billing.hears(act.started(facts(code)), act.amendedInProgress(facts(code)), act.completed(facts(code)));
		billing.hears(act.restated("completed", facts(code)));

		assertThat(billing.told(act.id)).containsExactly("entered-in-error amended 10.00 of 3",
				"billable  10.00 of 4");
		assertThat(billing.balance(act.patient)).isEqualTo("10.00");
	}

	/** A8: the same done twice is charged twice. */
	@Test
	void chargesEachOfTwoEqualActs() {
		var patient = billing.patient();
		var facts = facts(billing.priced("25.00"));
		var first = new Act(patient);
		var second = new Act(patient);

		billing.hears(first.completed(facts), second.completed(facts));

		assertThat(billing.told(first.id)).hasSize(1);
		assertThat(billing.told(second.id)).hasSize(1);
		assertThat(billing.balance(patient)).isEqualTo("50.00");
	}

	/** A9, B1: withdrawing one of two equal acts takes back its charge, not the other's. */
	@Test
	void takesBackTheChargeOfTheActThatWasWithdrawn() {
		var patient = billing.patient();
		var facts = facts(billing.priced("25.00"));
		var first = new Act(patient);
		var second = new Act(patient);
		billing.hears(first.completed(facts), second.completed(facts));

		billing.hears(first.enteredInError());

		assertThat(billing.told(first.id)).containsExactly("entered-in-error withdrawn 25.00 of 1");
		assertThat(billing.told(second.id)).containsExactly("billable  25.00 of 1");
		assertThat(billing.balance(patient)).isEqualTo("25.00");
	}

	/** The repair of drift: a restatement believes nothing of what is here. */
	@Test
	void isBroughtInLineByARestatement() {
		var code = billing.priced("10.00");
		var lost = new Act(billing.patient());
		var strange = new Act(lost.patient);
		billing.hears(lost.started(facts(code)), strange.completed(facts(code)));
		ledger.asOwner().sql("""
				update billing.act set status = case status when 'completed' then 'in-progress' else 'completed' end
				where patient_id = ?
				""").param(lost.patient).update();

		billing.hears(lost.restated("completed", facts(code)), strange.restated("completed", facts(code)));

		assertThat(billing.told(lost.id)).containsExactly("billable  10.00 of 2");
		assertThat(billing.told(strange.id)).endsWith("billable  10.00 of 2").hasSize(2);
		assertThat(billing.balance(lost.patient)).isEqualTo("20.00");
	}

	@Test
	void saysInTheJournalWhyAnAmountIsWhatItIs() {
		var act = new Act(billing.patient());
		var code = billing.priced("10.00");

		billing.hears(act.completed(facts(code)), act.amended(facts(code, "2", "1", DAY)), act.enteredInError());

		var entries = billing.entries(act.patient);
		assertThat(entries).extracting(it -> it.path("kind").asString())
				.containsExactly("charge", "reversal", "charge", "reversal");
		assertThat(entries).extracting(it -> it.at("/postings/0/amount/value").asString())
				.containsExactly("10.00", "-10.00", "20.00", "-20.00");
		assertThat(entries.get(3).path("reverses")).isEqualTo(entries.get(2).path("id"));
		assertThat(entries.get(3).path("serviceDate").asString()).isEqualTo("2025-03-01");
	}
}
