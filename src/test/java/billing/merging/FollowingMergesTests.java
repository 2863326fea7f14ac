package billing.merging;

import static org.assertj.core.api.Assertions.assertThat;

import billing.Billing;
import billing.Cashier;
import billing.Ledger;
import billing.Telling;
import billing.Telling.Act;
import billing.invoicing.Paper;
import concord.ConcordTest;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import patients.events.PatientRegistered;
import patients.events.PatientsMerged;
import patients.events.PatientsUnmerged;
import patients.events.ResponsibleParty;

/** Money goes where the person is, by entries, whatever comes first: F3, F4. */
@ConcordTest
class FollowingMergesTests {

	@LocalServerPort int port;
	@Autowired Billing billing;
	@Autowired Cashier cashier;
	@Autowired Ledger ledger;

	@AfterEach
	void leaveTheBooksInTune() {
		assertThat(ledger.faults()).isEmpty();
	}

	@Test
	void bringWhatIsOwedToTheSurvivorAndBack() {
		var old = billing.patient();
		var survivor = billing.patient();
		cashier.charged(old, "10.00");
		cashier.charged(survivor, "5.00");
		cashier.paid(cashier.account(old), "3.00");

		billing.hears(new PatientsMerged(old, 2, survivor));
		assertThat(cashier.stands(survivor)).isEqualTo("15.00 / 3.00").isEqualTo(cashier.stands(old));
		assertThat(entriesOf(old, "merge")).isEqualTo(2);

		cashier.charged(survivor, "1.00");
		billing.hears(new PatientsUnmerged(old, 3, survivor));
		assertThat(cashier.stands(old)).isEqualTo("10.00 / 3.00");
		assertThat(cashier.stands(survivor)).isEqualTo("6.00 / 0.00");
	}

	@Test
	void takeAlongWhatIsToldOfTheOldRecordLater() {
		var old = billing.patient();
		var survivor = billing.patient();
		var act = cashier.charged(old, "10.00");
		billing.hears(new PatientsMerged(old, 2, survivor));

		cashier.charged(old, "2.00");
		billing.hears(act.enteredInError());

		assertThat(cashier.stands(survivor)).isEqualTo("2.00 / 0.00");
		assertThat(cashier.api().get("/billing/charges?status=billable&patientId=" + survivor).json().path("items"))
				.hasSize(1);
	}

	@Test
	void endAlikeInWhateverOrderTheyCome() {
		var first = billing.patient();
		var second = billing.patient();
		var third = billing.patient();
		cashier.charged(first, "1.00");
		cashier.charged(second, "2.00");

		billing.hears(new PatientsMerged(second, 2, third), new PatientsMerged(first, 2, second));
		assertThat(cashier.stands(third)).isEqualTo("3.00 / 0.00");

		billing.hears(new PatientsUnmerged(second, 3, third));
		assertThat(cashier.stands(second)).isEqualTo("3.00 / 0.00");
		assertThat(cashier.stands(third)).isEqualTo("0.00 / 0.00");
	}

	/** A record may be merged into one billing has not heard of: its registration is in another lane. */
	@Test
	void doNotWaitForTheRegistrationOfTheSurvivor() {
		var old = billing.patient();
		var survivor = UUID.randomUUID();
		cashier.charged(old, "1.00");

		billing.hears(new PatientsMerged(old, 2, survivor));
		billing.hears(Telling.registered(survivor));

		assertThat(cashier.stands(survivor)).isEqualTo("1.00 / 0.00");
	}

	/** The bill keeps the record it was issued for; it is paid there, and the survivor owes less. */
	@Test
	void leaveInvoicesWithTheRecordTheyWereIssuedFor() {
		var old = billing.patient();
		var survivor = billing.patient();
		cashier.charged(old, "10.00");
		var account = cashier.account(old);
		var invoice = cashier.invoice(account);
		billing.hears(new PatientsMerged(old, 2, survivor));

		cashier.allocate(cashier.paid(account, "4.00"));

		assertThat(cashier.invoiced(invoice)).isEqualTo("issued 6.00 of 10.00");
		assertThat(cashier.api().get("/billing/invoices/" + invoice).text("/patientId")).isEqualTo(old.toString());
		assertThat(cashier.stands(survivor)).isEqualTo("6.00 / 0.00");
		assertThat(cashier.api().get("/billing/invoices?accountId=" + cashier.account(survivor)).json().path("items"))
				.hasSize(1);
	}

	/** Printed after a merge, a bill names the record that goes on, and goes where that one's letters go. */
	@Test
	void printInvoicesForTheRecordThatGoesOn() throws Exception {
		var old = billing.patient();
		var survivor = UUID.randomUUID();
		billing.hears(new PatientRegistered(survivor, 1, "1000017", "Núñez", List.of("Eva"), LocalDate.of(1980, 4, 2),
				"female", null, new ResponsibleParty("self", "Eva Núñez", List.of("1 Elm Street", "Albany, NY 12203"))));
		cashier.charged(old, "10.00");
		var invoice = cashier.invoice(cashier.account(old));
		assertThat(printed(invoice)).contains("Patient: Ana Rivera", "1000009");

		billing.hears(new PatientsMerged(old, 2, survivor));

		assertThat(printed(invoice)).contains("Eva Núñez\n1 Elm Street\nAlbany, NY 12203\n", "Patient: Eva Núñez",
				"1000017").doesNotContain("Rivera", "1000009");
	}

	private String printed(UUID invoice) throws IOException, InterruptedException {
		return Paper.text(Paper.of(port, "/billing/invoices/" + invoice + "/pdf"));
	}

	/** What is not billed yet is not lost from sight: it is shown with the account its bill is drawn on. */
	@Test
	void leaveWhatCanBeBilledInSight() {
		var old = billing.patient();
		var survivor = billing.patient();
		cashier.charged(old, "10.00");
		var account = cashier.account(old);
		billing.hears(new PatientsMerged(old, 2, survivor));
		var now = cashier.account(old);
		assertThat(now).isEqualTo(cashier.account(survivor)).isNotEqualTo(account);

		var refused = cashier.post("invoice-drafts", "{\"accountId\": \"%s\"}".formatted(now));
		assertThat(refused.text("/detail")).contains("nothing to bill", account.toString());
		var billable = cashier.api().get("/billing/accounts/" + now + "/billable").json();
		assertThat(billable).hasSize(1);
		assertThat(billable.path(0).path("accountId").asString()).isEqualTo(account.toString());

		assertThat(cashier.invoiced(cashier.invoice(account))).isEqualTo("issued 10.00 of 10.00");
	}

	/** An account's entries come to its balance, whichever of its person's accounts it is. */
	@Test
	void showWhatWasPostedToEachAccount() {
		var old = billing.patient();
		var survivor = billing.patient();
		cashier.charged(old, "10.00");
		var account = cashier.account(old);
		billing.hears(new PatientsMerged(old, 2, survivor));
		cashier.charged(old, "2.00");

		assertThat(owedByEntries(account)).isEqualByComparingTo("0");
		assertThat(owedByEntries(cashier.account(survivor))).isEqualByComparingTo("12");
	}

	private BigDecimal owedByEntries(UUID account) {
		return cashier.api().get("/billing/accounts/" + account + "/entries").json().path("items").valueStream()
				.flatMap(it -> it.path("postings").valueStream())
				.filter(it -> it.path("ledgerAccount").asString().equals("receivable-patient"))
				.map(it -> new BigDecimal(it.at("/amount/value").asString())).reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	/** Whoever of the person's records is covered: the payer owes what is done for any of them from then on. */
	@Test
	void letTheCoverageOfOneRecordPayForTheOther() {
		var old = billing.patient();
		var survivor = billing.patient();
		billing.hears(Telling.covered(old, "AETNA", 1, LocalDate.of(2025, 1, 1), null),
				new PatientsMerged(old, 2, survivor));

		cashier.charged(survivor, "10.00");

		assertThat(billing.account(survivor).at("/payers/0/code").asString()).isEqualTo("AETNA");
	}

	/** Two persons after all: nobody's insurer owes for a stranger, and no stranger has used up what is to be met. */
	@Test
	void partTheCoveragesOfTwoPersons() {
		var old = billing.patient();
		var survivor = billing.patient();
		billing.hears(Telling.covered(old, "AETNA", 1, LocalDate.of(2025, 1, 1), null),
				Telling.covered(survivor, "CIGNA", 2, LocalDate.of(2025, 1, 1), null));
		cashier.charged(old, "1.00");
		billing.hears(new PatientsMerged(old, 2, survivor));
		var code = billing.priced("10.00");
		billing.hears(new Act(survivor).completed(Telling.facts(code)), new Act(old).completed(Telling.facts(code)));
		assertThat(owedBy(survivor)).containsExactly("AETNA 21.00");

		billing.hears(new PatientsUnmerged(old, 3, survivor));

		assertThat(owedBy(survivor)).containsExactly("CIGNA 10.00");
		assertThat(owedBy(old)).containsExactly("AETNA 11.00");
		assertThat(ledger.faults()).isEmpty();
	}

	private List<String> owedBy(UUID patient) {
		return ledger.asOwner().sql("""
				select payer_code || ' ' || sum(amount) from billing.posting
				where account_id = any(billing.accounts_of((select account_id from billing.account where patient_id = ?)))
					and ledger_account = 'receivable-payer'
				group by payer_code having sum(amount) <> 0 order by 1
				""").param(patient).query(String.class).list();
	}

	/** One entry, however much stands there. */
	@Test
	void moveALongAccountByOneEntry() {
		var old = billing.patient();
		var survivor = billing.patient();
		var code = billing.priced("1.00");
		for (var n = 0; n < 20; n++) {
			billing.hears(new Act(old).completed(Telling.facts(code)));
		}
		billing.hears(new PatientsMerged(old, 2, survivor));

		assertThat(cashier.stands(survivor)).isEqualTo("20.00 / 0.00");
		assertThat(ledger.asOwner().sql("""
				select count(distinct entry_id) from billing.posting join billing.journal_entry e using (entry_id)
				where posting.patient_id = ? and e.kind = 'merge'
				""").param(old).query(Integer.class).single()).isEqualTo(1);
	}

	private int entriesOf(UUID patient, String kind) {
		return ledger.asOwner().sql("""
				select count(*) from billing.posting join billing.journal_entry e using (entry_id)
				where posting.patient_id = ? and e.kind = ?
				""").param(patient).param(kind).query(Integer.class).single();
	}
}
