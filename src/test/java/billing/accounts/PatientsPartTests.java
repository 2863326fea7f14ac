package billing.accounts;

import static billing.Cashier.usd;
import static billing.Telling.DAY;
import static billing.Telling.covered;
import static org.assertj.core.api.Assertions.assertThat;

import billing.Billing;
import billing.Cashier;
import billing.Ledger;
import concord.ConcordTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** F9: what the patient has to pay is one figure, wherever it is shown, and it is what the ledger says. */
@ConcordTest
class PatientsPartTests {

	@Autowired Billing billing;
	@Autowired Cashier cashier;
	@Autowired Ledger ledger;

	private UUID patient;
	private UUID account;

	/** Copay 20.00, then a tenth: 28.00 of 100.00. */
	@Test
	void isTheSameOnAccountInvoiceAndStatement() {
		patient = billing.patient();
		account = cashier.account(patient);
		var coverage = covered(patient, "PART", 1, DAY, null);
		billing.hears(coverage);
		cashier.done("coverages/" + coverage.coverageId() + "/benefits",
				"{\"copay\": %s, \"deductible\": %s, \"coinsurance\": \"10\"}".formatted(usd("20.00"), usd("0.00")));
		var act = cashier.charged(patient, "100.00");
		assertThat(List.of(onTheAccount(), inTheLedger(), ofTheCharge(act.id))).containsOnly("28.00");

		var invoice = cashier.invoice(account);
		assertThat(List.of(onTheAccount(), inTheLedger(), onTheInvoice(invoice))).containsOnly("28.00");

		cashier.allocate(cashier.paid(account, "10.00"), invoice, "10.00");
		assertThat(List.of(onTheAccount(), inTheLedger(), onTheInvoice(invoice))).containsOnly("18.00");

		cashier.done("invoices/" + invoice + "/adjustments", "{\"kind\": \"write-off\", \"reason\": \"x\", \"amount\": "
				+ usd("1.50") + "}");
		assertThat(List.of(onTheAccount(), inTheLedger(), onTheInvoice(invoice), onTheStatement())).containsOnly("16.50");

		billing.hears(act.enteredInError());
		assertThat(List.of(onTheAccount(), inTheLedger(), onTheInvoice(invoice))).containsOnly("0.00");
		assertThat(ledger.faults()).isEmpty();
	}

	private String onTheAccount() {
		return billing.account(patient).at("/patient/value").asString();
	}

	private String inTheLedger() {
		return ledger.asOwner().sql("""
				select sum(amount)::text from billing.posting where patient_id = ? and ledger_account = 'receivable-patient'
				""").param(patient).query(String.class).single();
	}

	/** By the journal, as why the charge is what it is says. */
	private String ofTheCharge(UUID act) {
		var charge = billing.charges(act).getLast().path("id").asString();
		return billing.api().get("/billing/charges/" + charge).json().at("/why/shares").valueStream()
				.filter(it -> it.path("payerCode").isNull()).map(it -> it.at("/amount/value").asString()).findFirst().orElseThrow();
	}

	private String onTheInvoice(UUID invoice) {
		return cashier.api().get("/billing/invoices/" + invoice).text("/open/value");
	}

	private String onTheStatement() {
		while (cashier.post("statements/run", "").json().path("issued").asInt() > 0) {
			// the next two hundred
		}
		return cashier.api().get("/billing/statements?accountId=" + account).text("/items/0/total/value");
	}
}
