package billing.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import billing.Billing;
import billing.Cashier;
import billing.Ledger;
import billing.invoicing.Paper;
import concord.ConcordTest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import patients.events.DemographicsCorrected;
import patients.events.PatientsMerged;
import patients.events.ResponsibleParty;
import tools.jackson.databind.JsonNode;

/** What guarantors are told each month, and how urgently. */
@ConcordTest
class StatementsTests {

	@LocalServerPort int port;
	@Autowired Billing billing;
	@Autowired Cashier cashier;
	@Autowired Ledger ledger;

	private UUID patient;
	private UUID account;

	@BeforeEach
	void patient() {
		patient = billing.patient();
		account = cashier.account(patient);
	}

	@Test
	void tellWhatIsOpen() {
		cashier.charged(patient, "30.00");
		cashier.allocate(cashier.paid(account, "10.00"), cashier.invoice(account), "10.00");

		run();

		var told = told().getFirst();
		assertThat(told.at("/total/value").asString()).isEqualTo("20.00");
		assertThat(told.path("message").asString()).isEqualTo("Statement");
		assertThat(told.at("/lines/0/number").asString()).startsWith("INV-");
		var paper = cashier.api().get("/billing/statements/" + told.path("id").asString() + "/pdf");
		assertThat(paper.header("Content-Type")).isEqualTo("application/pdf");
		assertThat(paper.body()).startsWith("%PDF-");
	}

	/** A child's bill goes to who answers for it, and to whoever does so when it is printed. */
	@Test
	void goToTheGuarantor() throws Exception {
		cashier.charged(patient, "30.00");
		cashier.invoice(account);
		run();

		billing.hears(corrected(2, new ResponsibleParty("parent", "Eva Núñez", List.of("1 Elm Street", "Albany, NY 12203"))));

		var told = told().getFirst();
		assertThat(told.at("/addressee/guarantor").asString()).isEqualTo("Eva Núñez");
		assertThat(told.at("/addressee/relationship").asString()).isEqualTo("parent");
		assertThat(told.at("/addressee/patient").asString()).isEqualTo("Ana Rivera");
		assertThat(printed(told)).contains("Eva Núñez\n1 Elm Street\nAlbany, NY 12203\n", "Patient: Ana Rivera");

		billing.hears(corrected(3, new ResponsibleParty("spouse", "Of Before", List.of())), corrected(4, null));

		assertThat(told().getFirst().at("/addressee/guarantor").asString()).isEqualTo("Ana Rivera");
		assertThat(printed(told)).doesNotContain("Elm Street", "Of Before");
	}

	/** One message an account and cycle, however many runs there are at once. */
	@Test
	void tellOnceAMonth() {
		cashier.charged(patient, "30.00");
		cashier.invoice(account);

		Cashier.race(8, n -> () -> cashier.post("statements/run", ""));
		run();

		assertThat(told()).hasSize(1);
		assertThatThrownBy(() -> ledger.asOwner().sql("""
				insert into billing.statement select gen_random_uuid(), account_id, cycle, level, total, currency, issued_on,
					issued_at, issued_by from billing.statement where account_id = ?
				""").param(account).update()).hasMessageContaining("statement_one_a_cycle");
	}

	@Test
	void areMoreUrgentTheLongerItTakes() {
		overdue("30.00");

		run();

		assertThat(told().getFirst().path("message").asString()).isEqualTo("Last notice");
		assertThat(told().getFirst().at("/lines/0/daysOverdue").asInt()).isGreaterThan(61);
	}

	@Test
	void askForNothingThatIsNotOwed() {
		cashier.charged(patient, "30.00");
		cashier.invoice(account);
		cashier.allocate(cashier.paid(account, "30.00"));

		run();

		assertThat(told()).isEmpty();
	}

	/** Whose money is there already is not asked for it; and is, once it is less than what is owed. */
	@Test
	void askForNothingThatIsThereAlready() {
		cashier.charged(patient, "30.00");
		cashier.invoice(account);
		cashier.paid(account, "10.00");
		var rest = cashier.paid(account, "20.00");

		run();
		assertThat(told()).isEmpty();

		cashier.refund(rest, "0.01");
		run();
		assertThat(told()).hasSize(1);
		assertThat(told().getFirst().at("/total/value").asString()).isEqualTo("30.00");
	}

	/** Nor of a person whose money came to the account of another of their records. */
	@Test
	void askForNothingThatIsThereOnAnotherRecord() {
		cashier.charged(patient, "30.00");
		cashier.invoice(account);
		var survivor = billing.patient();
		var rest = cashier.paid(cashier.account(survivor), "30.00");
		billing.hears(new PatientsMerged(patient, 2, survivor));

		run();
		assertThat(told()).isEmpty();

		cashier.refund(rest, "0.01");
		run();
		assertThat(told()).hasSize(1);
	}

	/** An overdue rest that is not worth a letter. */
	@Test
	void areNotSentForSmallBalances() {
		var invoice = overdue("4.99");

		assertThat(cashier.post("adjustments/small-balances", "").json().path("invoiceIds").valueStream()
				.map(JsonNode::asString)).contains(invoice.toString());
		run();

		assertThat(cashier.invoiced(invoice)).isEqualTo("balanced 0.00 of 4.99");
		assertThat(told()).isEmpty();
		assertThat(ledger.faults()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({"-5, 0", "0, 0", "1, 1", "30, 1", "31, 2", "60, 2", "61, 3", "900, 3"})
	void haveFourLevels(long daysOverdue, int level) {
		assertThat(new DunningSettings(1, 31, 61).level(daysOverdue)).isEqualTo(level);
		assertThatThrownBy(() -> new DunningSettings(1, 1, 61)).hasMessageContaining("concord.dunning");
	}

	/** Of years ago, as the API would never issue one today. */
	private UUID overdue(String amount) {
		cashier.charged(patient, amount);
		var draft = cashier.draft(account);
		ledger.asOwner().sql("""
				with n as (insert into billing.document_number values ('OLD', 0, '%1$s') returning series, number)
				insert into billing.invoice select draft_id, 1, account_id, '%2$s', payer_code, series, number, %3$s, 'USD',
					'issued', '2020-01-01', '2020-01-31', now(), 'test'
				from billing.invoice_draft, n where draft_id = '%1$s'
				""".formatted(draft, patient, amount)).update();
		return draft;
	}

	private DemographicsCorrected corrected(int version, ResponsibleParty guarantor) {
		return new DemographicsCorrected(patient, version, "1000009", "Rivera", List.of("Ana"), LocalDate.of(2018, 4, 2),
				"female", null, guarantor);
	}

	private String printed(JsonNode statement) throws IOException, InterruptedException {
		return Paper.text(Paper.of(port, "/billing/statements/" + statement.path("id").asString() + "/pdf"));
	}

	private void run() {
		while (cashier.post("statements/run", "").json().path("issued").asInt() > 0) {
			// the next two hundred
		}
	}

	private List<JsonNode> told() {
		return cashier.api().get("/billing/statements?accountId=" + account).json().path("items").valueStream().toList();
	}
}
