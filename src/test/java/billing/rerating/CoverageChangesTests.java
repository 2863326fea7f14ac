package billing.rerating;

import static billing.Telling.DAY;
import static billing.Telling.facts;
import static org.assertj.core.api.Assertions.assertThat;

import billing.Billing;
import billing.Cashier;
import billing.Ledger;
import billing.Telling.Act;
import billing.pricing.Tariffed;
import concord.ConcordTest;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import outbox.Event;
import outbox.Publishing;
import patients.events.PatientsMerged;
import patients.events.PatientsUnmerged;
import procedures.events.BillableFacts;

/** It turns out that somebody else pays: what was posted is taken back and posted anew, as if it had been known. */
@ConcordTest
class CoverageChangesTests {

	@Autowired Billing billing;
	@Autowired Cashier cashier;
	@Autowired Ledger ledger;
	@Autowired Publishing publishing;

	private UUID patient;
	private Covering coverage;
	private Act act;

	@BeforeEach
	void admit() {
		patient = billing.patient();
		coverage = new Covering(patient, "P-A", 1, DAY.minusMonths(1), null);
	}

	/** I3 */
	@AfterEach
	void leavesTheBooksInTune() {
		assertThat(ledger.faults()).isEmpty();
	}

	private String owed() {
		return BilledCoverage.owed(billing, patient);
	}

	/** Neither who pays nor on which days: nothing is posted. */
	@Test
	void leaveAloneWhatTheyDoNotTouch() {
		billing.hears(coverage.first);
		act = cashier.charged(patient, "10.00");
		var entries = billing.entries(patient).size();

		billing.hears(coverage.corrected("P-A", 2, coverage.from, null), coverage.ended(DAY),
				new Covering(patient, "P-B", 3, coverage.from, null).first,
				new Covering(patient, "P-C", 1, DAY.plusDays(1), null).first);

		assertThat(billing.told(act.id)).containsExactly("billable  10.00 of 1");
		assertThat(billing.entries(patient)).hasSize(entries);
	}

	/** F3: whoever of the person's records is covered, charges of the others follow; and once restored, they do not. */
	@Test
	void reachTheChargesOfARecordThatWasMerged() {
		var other = billing.patient();
		billing.hears(new PatientsMerged(other, 2, patient));
		act = cashier.charged(other, "10.00");

		billing.hears(coverage.first);
		assertThat(owed()).isEqualTo("10.00 P-A");
		assertThat(billing.told(act.id)).hasSize(2);

		billing.hears(coverage.enteredInError());
		assertThat(owed()).isEqualTo("10.00 ");
		assertThat(billing.told(act.id)).hasSize(3);

		billing.hears(new PatientsUnmerged(other, 3, patient));
		billing.hears(new Covering(patient, "P-B", 2, coverage.from, null).first);
		assertThat(billing.told(act.id)).hasSize(3);
	}

	/** The price of the day and the book of then; the contract and the shares of who pays now. */
	@Test
	void bringTheContractAndTheSharesOfWhoPaysNow() {
		var tariffs = new Tariffed(billing);
		tariffs.rate("", "", "percent-of-charge", "60");
		var code = billing.priced("100.00");
		act = new Act(patient);
		billing.hears(act.completed(facts(code)));
		billing.prices(code + ",999.00,USD,2020-01-01,,");

		var late = Covering.withTerms(billing, patient, tariffs.payer, 1, 10);
		billing.hears(late.corrected(tariffs.payer, 1, DAY, DAY));

		assertThat(billing.told(act.id)).last().isEqualTo("billable  100.00 of 1");
		assertThat(billing.account(patient).at("/patient/value").asString()).isEqualTo("6.00");
		assertThat(billing.account(patient).at("/payers/0/balance/value").asString()).isEqualTo("54.00");
	}

	/** All of a visit at once: no charge is posted to somebody in between. */
	@Test
	void areFollowedByAVisitUnderACaseRateOnce() {
		var tariffs = new Tariffed(billing);
		var hip = billing.priced("5000.00");
		tariffs.rate(hip, "", "case-rate", "4200.00");
		var other = billing.priced("100.00");
		var visit = facts(hip);
		var acts = List.of(new Act(patient), new Act(patient), new Act(patient));
		billing.hears(acts.get(0).completed(Inside.of(visit.encounterId(), facts(other))), acts.get(1).completed(visit),
				acts.get(2).completed(Inside.of(visit.encounterId(), facts(other))));

		billing.hears(new Covering(patient, tariffs.payer, 1, DAY, null).first);

		assertThat(owed()).isEqualTo("4200.00 " + tariffs.payer);
		acts.forEach(it -> assertThat(billing.told(it.id)).hasSize(2));
	}

	/** The deductible is used up in the order of the days, not of the ids. */
	@Test
	void useUpTheDeductibleFromTheFirstDayOn() {
		var code = billing.priced("100.00");
		var later = new Act(patient);
		var earlier = new Act(patient);
		var visit = facts(code);
		billing.hears(later.completed(visit), earlier.completed(dayBefore(visit)));
		var late = Covering.withTerms(billing, patient, "P-A", 1, 0);
		Covering.terms(billing, late.first.coverageId(), "150.00", 0);

		billing.hears(late.corrected("P-A", 1, DAY.minusDays(1), null));

		assertThat(patients(earlier)).isEqualTo("100.00");
		assertThat(patients(later)).isEqualTo("50.00");
	}

	private static BillableFacts dayBefore(BillableFacts it) {
		return new BillableFacts(it.encounterId(), it.code(), it.modifiers(), it.diagnoses(), it.quantity(), it.unit(),
				it.performers(), it.serviceDate().minusDays(1), it.start().minusDays(1), it.end().minusDays(1));
	}

	private String patients(Act act) {
		var id = billing.charges(act.id).getLast().path("id").asString();
		return billing.api().get("/billing/charges/" + id).json().at("/why/shares").valueStream()
				.filter(it -> it.path("payerCode").asString("").isEmpty()).map(it -> it.at("/amount/value").asString())
				.findFirst().orElse("0.00");
	}

	/** A queue nobody has to work: what nobody could say is said by the correction. */
	@Test
	void releaseWhatWaitedForThem() {
		var rival = new Covering(patient, "P-B", 1, DAY, null);
		billing.hears(coverage.first, rival.first);
		act = cashier.charged(patient, "10.00");
		assertThat(billing.told(act.id)).containsExactly("held conflicting-coverage - of 1");

		billing.hears(rival.enteredInError());

		assertThat(billing.told(act.id)).containsExactly("billable  10.00 of 1");
		assertThat(owed()).isEqualTo("10.00 P-A");
		billing.hears(new Covering(patient, "P-C", 1, DAY, null).first);
		assertThat(billing.told(act.id)).last().isEqualTo("held conflicting-coverage - of 1");
		assertThat(owed()).isEmpty();
	}

	/** More than follow at once: part by part, each once, and the next change before the last part is well. */
	@Test
	void areFollowedByMany() {
		var code = billing.priced("1.00");
		var acts = IntStream.range(0, FollowingCoverages.AT_ONCE * 2 + 20).mapToObj(it -> new Act(patient)).toList();
		publishing.publish("procedures", acts.stream().map(it -> it.completed(facts(code))).toArray(Event[]::new));

		billing.hears(coverage.first);
		billing.hears();
		billing.hears();

		assertThat(owed()).isEqualTo(acts.size() + ".00 P-A");
		assertThat(ledger.rows("rerating", patient)).isEqualTo(1);
		assertThat(ledger.asOwner().sql("select max(version) from billing.rerating where patient_id = ?").param(patient)
				.query(Integer.class).single()).isEqualTo(3);
		assertThat(ledger.rows("charge_item", patient)).isEqualTo(2 * acts.size());
	}

	/** Of a month that is closed by now: taken back today, and the month is named. */
	@Test
	void nameTheClosedMonth() {
		billing.hears(coverage.first);
		act = cashier.charged(patient, "10.00");
		bookedInAMonthThatIsClosed();

		billing.hears(coverage.enteredInError());

		assertThat(billing.entries(patient)).hasSize(3);
		var reversal = billing.entries(patient).stream().filter(it -> it.path("kind").asString().equals("reversal"))
				.toList().getFirst();
		assertThat(reversal.path("bookedOn").asString()).isEqualTo(Cashier.today().toString());
		assertThat(reversal.path("forPeriod").asString()).isEqualTo("1998-03-01");
	}

	private void bookedInAMonthThatIsClosed() {
		ledger.asOwner().sql("""
				do $$ begin
					alter table billing.journal_entry disable trigger journal_entry_stays;
					update billing.journal_entry set booked_on = '1998-03-15' where patient_id = '%s';
					alter table billing.journal_entry enable always trigger journal_entry_stays;
				end $$
				""".formatted(patient)).update();
		assertThat(billing.api().post("/billing/periods/1998-03/close", "{\"reason\": \"over\"}").status()).isEqualTo(200);
	}
}
