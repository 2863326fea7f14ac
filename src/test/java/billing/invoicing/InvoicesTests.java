package billing.invoicing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import billing.Billing;
import billing.Cashier;
import billing.Ledger;
import concord.ConcordTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From what is charged to an invoice and back. */
@ConcordTest
class InvoicesTests {

	@Autowired Billing billing;
	@Autowired Cashier cashier;
	@Autowired Ledger ledger;

	@LocalServerPort int port;

	private UUID patient;
	private UUID account;

	@BeforeEach
	void patient() {
		patient = billing.patient();
		account = cashier.account(patient);
	}

	/** A15: nothing that is charged is outside; D2, E5: the header is the sum of the lines. */
	@Test
	void billAllThatIsCharged() {
		cashier.charged(patient, "10.10");
		cashier.charged(patient, "20.20");
		var acts = cashier.api().get("/billing/accounts/" + account + "/billable").json();
		assertThat(acts).hasSize(2);

		var invoice = cashier.invoice(account);

		var view = cashier.api().get("/billing/invoices/" + invoice);
		assertThat(view.text("/total/value")).isEqualTo("30.30");
		assertThat(view.text("/number")).matches("INV-\\d{6,}");
		assertThat(view.json().path("lines")).hasSize(2);
		assertThat(cashier.invoiced(invoice)).isEqualTo("issued 30.30 of 30.30");
		assertThat(cashier.api().get("/billing/accounts/" + account + "/billable").json()).isEmpty();
		assertThat(billing.balance(patient)).isEqualTo("30.30");
	}

	/** A draft keeps its charges off all other bills, so whoever looks for them must find it. */
	@Test
	void areFoundWhileTheyAreDrafts() {
		cashier.charged(patient, "10.10");
		var draft = cashier.draft(account);
		assertThat(drafts()).containsExactly(draft.toString());

		cashier.issue(draft);

		assertThat(drafts()).isEmpty();
	}

	private List<String> drafts() {
		return cashier.api().get("/billing/invoice-drafts?accountId=" + account).json().path("items").valueStream()
				.map(it -> it.path("id").asString()).toList();
	}

	/** C12 */
	@Test
	void billAChargeOnce() {
		cashier.charged(patient, "10.00");
		var draft = cashier.draft(account);

		assertThat(cashier.post("invoice-drafts", "{\"accountId\": \"%s\"}".formatted(account)).problem())
				.isEqualTo("not-allowed");
		cashier.issue(draft);
		assertThat(cashier.post("invoice-drafts/" + draft + "/issue", "{}").status()).isEqualTo(409);
		assertThat(cashier.post("invoice-drafts", "{\"accountId\": \"%s\"}".formatted(account)).status())
				.isEqualTo(409);
	}

	/** C12: by the database, whatever a screen allows. */
	@Test
	void takeAChargeTwiceForNobody() {
		cashier.charged(patient, "10.00");
		cashier.draft(account);

		assertThatThrownBy(() -> ledger.asOwner().sql("""
				with again as (insert into billing.invoice_draft
					select gen_random_uuid(), account_id, payer_code, false, now(), 'test'
					from billing.invoice_draft where account_id = ? returning draft_id)
				insert into billing.invoice_line
				select again.draft_id, line, charge_id, l.payer_code, code_system, code, quantity, unit, service_date, amount,
					currency, 'live'
				from again, billing.invoice_line l join billing.invoice_draft d on d.draft_id = l.invoice_id
				where d.account_id = ?
				""").param(account).param(account).update()).hasMessageContaining("invoice_line_bills_a_charge_once");
	}

	@Test
	void billWhatWasChosen() {
		var one = billing.charges(cashier.charged(patient, "10.00").id).getFirst().path("id").asString();
		cashier.charged(patient, "20.00");

		var draft = cashier.post("invoice-drafts",
				"{\"accountId\": \"%s\", \"chargeIds\": [\"%s\"]}".formatted(account, one));

		assertThat(draft.status()).as(draft.body()).isEqualTo(201);
		assertThat(draft.text("/total/value")).isEqualTo("10.00");
		assertThat(cashier.post("invoice-drafts", "{\"accountId\": \"%s\", \"chargeIds\": [\"%s\"]}".formatted(account,
				UUID.randomUUID())).problem()).isEqualTo("not-allowed");
	}

	/** B9: what a discarded draft held can be billed. */
	@Test
	void leaveNothingBehindWhenDiscarded() {
		cashier.charged(patient, "10.00");
		var draft = cashier.draft(account);

		assertThat(cashier.api().post("/billing/invoice-drafts/" + draft + "/discard", null).text("/status"))
				.isEqualTo("entered-in-error");

		assertThat(cashier.post("invoice-drafts/" + draft + "/issue", "{}").status()).isEqualTo(409);
		assertThat(cashier.invoiced(cashier.invoice(account))).isEqualTo("issued 10.00 of 10.00");
	}

	/** B3, B9 */
	@Test
	void makeWhatTheyBilledBillableAgainWhenCancelled() {
		var act = cashier.charged(patient, "10.00");
		var invoice = cashier.invoice(account);

		var cancelled = cashier.post("invoices/" + invoice + "/cancel", "{\"reason\": \"wrong address\"}");

		assertThat(cancelled.text("/status")).isEqualTo("cancelled");
		assertThat(cancelled.text("/creditNotes/0/number")).matches("CRN-\\d{6,}");
		assertThat(cancelled.text("/creditNotes/0/total/value")).isEqualTo("10.00");
		assertThat(billing.told(act.id)).containsExactly("billable  10.00 of 1");
		assertThat(billing.balance(patient)).isEqualTo("10.00");
		assertThat(cashier.post("invoices/" + invoice + "/cancel", "{\"reason\": \"again\"}").status()).isEqualTo(409);
		assertThat(cashier.invoiced(cashier.invoice(account))).isEqualTo("issued 10.00 of 10.00");
	}

	@Test
	void areCreditedLineByLine() {
		cashier.charged(patient, "10.00");
		cashier.charged(patient, "20.00");
		var invoice = cashier.invoice(account);

		assertThat(cashier.post("invoices/" + invoice + "/credit-notes", "{\"lines\": [1], \"reason\": \"x\"}").status())
				.isEqualTo(200);

		assertThat(cashier.invoiced(invoice)).isEqualTo("issued 20.00 of 30.00");
		assertThat(cashier.post("invoices/" + invoice + "/credit-notes", "{\"lines\": [1], \"reason\": \"x\"}").field())
				.isEqualTo("lines");
		assertThat(cashier.invoiced(cashier.invoice(account))).isEqualTo("issued 10.00 of 10.00");
	}

	@ParameterizedTest
	@ValueSource(strings = {"update billing.invoice set total = total + 1 where account_id = '%s'",
			"update billing.invoice set due_on = due_on + 1 where account_id = '%s'",
			"update billing.invoice_line set amount = amount + 1 where invoice_id = (select invoice_id from billing.invoice "
					+ "where account_id = '%s')",
			"update billing.invoice_line set status = 'released' where invoice_id = (select invoice_id from billing.invoice "
					+ "where account_id = '%s')",
			"update billing.invoice_line set status = 'credited' where invoice_id = (select invoice_id from billing.invoice "
					+ "where account_id = '%s')",
			"update billing.document_number set number = number + 1", "delete from billing.invoice",
			"delete from billing.invoice_line", "delete from billing.credit_line", "truncate billing.credit_note cascade",
			"delete from billing.document_number"})
	void areFrozen(String tampering) {
		cashier.charged(patient, "10.00");
		cashier.invoice(account);

		assertThatThrownBy(() -> ledger.asOwner().sql(tampering.formatted(account)).update())
				.hasMessageMatching("(?s).*(is refused|is issued|are frozen|is credited by no note).*");
	}

	/** D2 */
	@Test
	void sayWhatTheirLinesSay() {
		cashier.charged(patient, "10.00");
		var draft = cashier.draft(account);

		assertThatThrownBy(() -> ledger.asOwner().sql("""
				with n as (insert into billing.document_number values ('TEST', 0, '%1$s') returning series, number)
				insert into billing.invoice select draft_id, 1, account_id, '%2$s', payer_code, series, number, 9.99, 'USD',
					'issued', current_date, current_date, now(), 'test'
				from billing.invoice_draft, n where draft_id = '%1$s'
				""".formatted(draft, patient)).update()).hasMessageContaining("does not say what its lines say");
	}

	@Test
	void arePrinted() throws Exception {
		cashier.charged(patient, "12.34");
		var invoice = cashier.invoice(account);

		var pdf = Paper.of(port, "/billing/invoices/" + invoice + "/pdf");

		assertThat(new String(pdf, StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
		assertThat(Paper.text(pdf)).contains("The hospital", "Invoice INV-", "Ana Rivera", "12.34", "To be paid", "2025-03-01");
	}

	/** A credit note is a document of its own, with what it takes back, and goes to whom the invoice went. */
	@Test
	void areCreditedByDocuments() throws Exception {
		cashier.charged(patient, "10.00");
		cashier.charged(patient, "23.45");
		var invoice = cashier.invoice(account);
		var number = cashier.api().get("/billing/invoices/" + invoice).text("/number");
		var credited = cashier.done("invoices/" + invoice + "/credit-notes", "{\"lines\": [2], \"reason\": \"not mine\"}");

		var path = "/billing/credit-notes/" + credited.text("/creditNotes/0/id");

		var note = cashier.api().get(path);
		assertThat(note.text("/number")).matches("CRN-\\d{6,}").isEqualTo(credited.text("/creditNotes/0/number"));
		assertThat(note.text("/invoiceId")).isEqualTo(invoice.toString());
		assertThat(note.text("/invoiceNumber")).isEqualTo(number);
		assertThat(note.text("/issuedOn")).isEqualTo(Cashier.today().toString());
		assertThat(note.text("/reason")).isEqualTo("not mine");
		assertThat(note.text("/total/value")).isEqualTo("23.45");
		assertThat(note.json().path("lines").valueStream().map(it -> it.at("/amount/value").asString())).containsExactly("23.45");
		assertThat(Paper.text(Paper.of(port, path + "/pdf"))).contains("The hospital", "Credit note " + note.text("/number"),
				"Ana Rivera", "Invoice: " + number, "not mine", "Credited", "USD 23.45").doesNotContain("10.00", "(credited)");
		assertThat(cashier.api().get("/billing/credit-notes/" + invoice).status()).isEqualTo(404);
		assertThat(cashier.api().get("/billing/credit-notes/" + invoice + "/pdf").status()).isEqualTo(404);
	}
}
