package billing.reports;

import static billing.Telling.facts;
import static org.assertj.core.api.Assertions.assertThat;

import billing.Billing;
import billing.Cashier;
import billing.Ledger;
import billing.Telling;
import billing.Telling.Act;
import concord.ConcordTest;
import concord.OwnerSql;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is owed as of a day is what was owed on that day, whatever became of the bills since. */
@ConcordTest
class AgingTests {

	private static final int DAYS = 40;

	/** Time passes, for all that is booked of a patient and billed to them. */
	private static final String PASSES = """
			begin;
			alter table billing.journal_entry disable trigger journal_entry_stays;
			alter table billing.invoice disable trigger invoice_stands;
			alter table billing.credit_note disable trigger credit_note_stays;
			update billing.journal_entry set booked_on = booked_on - $days where patient_id = '$patient';
			update billing.invoice set issued_on = issued_on - $days, due_on = due_on - $days where patient_id = '$patient';
			update billing.credit_note set issued_on = issued_on - $days
				where invoice_id in (select invoice_id from billing.invoice where patient_id = '$patient');
			set constraints all immediate;
			alter table billing.journal_entry enable always trigger journal_entry_stays;
			alter table billing.invoice enable always trigger invoice_stands;
			alter table billing.credit_note enable always trigger credit_note_stays;
			commit;
			""";

	private final String payer = "P-" + UUID.randomUUID().toString().substring(0, 8);
	private final List<List<List<String>>> said = new ArrayList<>();

	@Autowired Billing billing;
	@Autowired Cashier cashier;
	@Autowired Ledger ledger;
	@Autowired OwnerSql owner;

	private UUID patient;
	private UUID account;

	@BeforeEach
	void covered() {
		patient = billing.patient();
		billing.hears(Telling.covered(patient, payer, 1, LocalDate.of(2020, 1, 1), null));
		account = cashier.account(patient);
	}

	@Test
	void saysOfADayWhatItSaidThen() {
		live();

		for (var i = 0; i < said.size(); i++) {
			var day = Cashier.today().minusDays((long) DAYS * (said.size() - i));
			assertThat(ofPayer(day)).as("%s of %s", i, said).isEqualTo(said.get(i));
			assertThat(Reconciled.AGING.comesTo(cashier.api(), day)).isEqualByComparingTo(
					Reconciled.AGING.journal(ledger, day));
		}
		assertThat(said).doesNotHaveDuplicates();
		assertThat(OpenBills.told(cashier.api(), Cashier.today())).isEqualTo(OpenBills.aged(ledger, Cashier.today()));
	}

	private void live() {
		var act = charged("100.00");
		charged("40.00");
		passes();
		var invoice = bill();
		passes();
		var payment = cashier.paid(account, "90.00");
		cashier.allocate(payment, invoice, "90.00");
		passes();
		cashier.done("invoices/" + invoice + "/adjustments", "{\"kind\": \"write-off\", \"reason\": \"x\", \"amount\": "
				+ Cashier.usd("20.00") + "}");
		charged("7.00");
		passes();
		billing.hears(act.enteredInError());
		passes();
		cashier.done("payments/" + payment + "/reverse", "{\"reason\": \"bounced\"}");
		passes();
		cashier.done("invoices/" + invoice + "/cancel", "{\"reason\": \"wrong address\"}");
		passes();
		bill();
		passes();
	}

	private Act charged(String amount) {
		var act = new Act(patient);
		billing.hears(act.completed(facts(billing.priced(amount))));
		return act;
	}

	private UUID bill() {
		return cashier.issue(cashier.done("invoice-drafts", "{\"accountId\": \"%s\", \"payerCode\": \"%s\"}"
				.formatted(account, payer)).id());
	}

	private void passes() {
		said.add(ofPayer(Cashier.today()));
		owner.run(PASSES.replace("$days", String.valueOf(DAYS)).replace("$patient", patient.toString()));
	}

	private List<List<String>> ofPayer(LocalDate to) {
		return OpenBills.told(cashier.api(), to).stream().filter(it -> it.getFirst().equals(payer)).toList();
	}
}
