package billing.payments;

import static billing.Telling.DAY;
import static billing.Telling.facts;
import static org.assertj.core.api.Assertions.assertThat;

import billing.Billing;
import billing.Cashier;
import billing.Ledger;
import billing.Telling.Act;
import concord.ConcordTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import outbox.Event;

/**
 * When an act changes after it was billed: every state of its bill met by every change. What was billed wrongly
 * is credited, what is charged instead can be billed anew, what was paid too much is free, and goes back where
 * the act was withdrawn. B1, B4, B11, B14, B15.
 */
@ConcordTest
class BilledActsTests {

	@Autowired Billing billing;
	@Autowired Cashier cashier;
	@Autowired Ledger ledger;

	@ParameterizedTest(name = "{0} + {1}")
	@CsvSource(delimiter = '|', textBlock = """
			# bill        | change    | invoice                 | owed / credit | to bill | refunds
			drafted       | amended   |                         | 20.00 / 0.00  | 20.00   |
			drafted       | withdrawn |                         | 0.00 / 0.00   |         |
			invoiced      | amended   | balanced 0.00 of 10.00  | 20.00 / 0.00  | 20.00   |
			invoiced      | restated  | balanced 0.00 of 10.00  | 10.00 / 0.00  | 10.00   |
			invoiced      | withdrawn | balanced 0.00 of 10.00  | 0.00 / 0.00   |         |
			with another  | amended   | issued 5.00 of 15.00    | 25.00 / 0.00  | 20.00   |
			with another  | withdrawn | issued 5.00 of 15.00    | 5.00 / 0.00   |         |
			let off       | amended   | balanced 0.00 of 10.00  | 20.00 / 0.00  | 20.00   |
			let off       | withdrawn | balanced 0.00 of 10.00  | 0.00 / 0.00   |         |
			paid in part  | amended   | balanced 0.00 of 10.00  | 20.00 / 4.00  | 20.00   |
			paid in part  | withdrawn | balanced 0.00 of 10.00  | 0.00 / 0.00   |         | due 4.00 withdrawn
			paid          | amended   | balanced 0.00 of 10.00  | 20.00 / 10.00 | 20.00   |
			paid          | restated  | balanced 0.00 of 10.00  | 10.00 / 10.00 | 10.00   |
			paid          | withdrawn | balanced 0.00 of 10.00  | 0.00 / 0.00   |         | due 10.00 withdrawn
			paid, another | withdrawn | balanced 0.00 of 15.00  | 0.00 / 0.00   |         | due 9.00 withdrawn
			paid twice    | withdrawn | balanced 0.00 of 10.00  | 0.00 / 0.00   |         | due 7.00 withdrawn, due 3.00 withdrawn
			paid, let off | withdrawn | balanced 0.00 of 10.00  | 0.00 / 0.00   |         | due 6.00 withdrawn
			discounted    | amended   | issued 4.00 of 15.00    | 24.00 / 0.00  | 20.00   |
			discounted    | withdrawn | issued 4.00 of 15.00    | 4.00 / 0.00   |         |
			discount paid | amended   | balanced 0.00 of 15.00  | 20.00 / 8.00  | 20.00   |
			discount paid | withdrawn | balanced 0.00 of 15.00  | 0.00 / 0.00   |         | due 8.00 withdrawn
			all forgiven  | withdrawn | balanced 0.00 of 15.00  | 0.00 / 0.00   |         |
			cancelled     | withdrawn | cancelled 0.00 of 10.00 | 0.00 / 0.00   |         |
			""")
	void areFollowed(String bill, String change, String invoiced, String stands, String toBill, String refunds) {
		var patient = billing.patient();
		var account = cashier.account(patient);
		var act = cashier.charged(patient, "10.00");
		var invoice = bill(bill, patient, account);

		billing.hears(change(change, act));

		if (invoiced != null) {
			assertThat(cashier.invoiced(invoice)).isEqualTo(invoiced);
		}
		assertThat(cashier.stands(patient)).isEqualTo(stands);
		var billable = cashier.api().get("/billing/accounts/" + account + "/billable").json();
		assertThat(billable.valueStream().map(it -> it.at("/amount/value").asString()).toList())
				.isEqualTo(toBill == null ? List.of() : List.of(toBill));
		assertThat(String.join(", ", cashier.refunds(account))).isEqualTo(refunds == null ? "" : refunds);
		assertThat(ledger.faults()).isEmpty();
	}

	/** What somebody writes as a reason is no code: the act stands, so nothing goes back. */
	@Test
	void areNotTakenForWithdrawnBecauseSomebodyWritesSo() {
		var patient = billing.patient();
		var account = cashier.account(patient);
		cashier.charged(patient, "10.00");
		var invoice = cashier.invoice(account);
		cashier.allocate(cashier.paid(account, "10.00"));

		var answer = cashier.post("invoices/" + invoice + "/cancel", "{\"reason\": \"withdrawn\"}");

		assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
		assertThat(cashier.refunds(account)).isEmpty();
		assertThat(cashier.stands(patient)).isEqualTo("10.00 / 10.00");
	}

	private UUID bill(String bill, UUID patient, UUID account) {
		if (Set.of("discounted", "discount paid", "all forgiven").contains(bill) || bill.endsWith("another")) {
			cashier.charged(patient, "5.00");
		}
		var draft = cashier.draft(account);
		if (bill.equals("drafted")) {
			return draft;
		}
		var invoice = cashier.issue(draft);
		switch (bill) {
			case "invoiced", "with another" -> { }
			case "let off" -> letOff(invoice, "write-off", "10.00");
			case "discounted" -> letOff(invoice, "discount", "3.00");
			case "discount paid" -> {
				letOff(invoice, "discount", "3.00");
				cashier.allocate(cashier.paid(account, "12.00"));
			}
			case "all forgiven" -> letOff(invoice, "write-off", "15.00");
			case "paid in part" -> cashier.allocate(cashier.paid(account, "4.00"));
			case "paid" -> cashier.allocate(cashier.paid(account, "10.00"));
			case "paid, another" -> cashier.allocate(cashier.paid(account, "14.00"));
			case "paid twice" -> {
				cashier.allocate(cashier.paid(account, "3.00"));
				cashier.allocate(cashier.paid(account, "7.00"));
			}
			case "paid, let off" -> {
				letOff(invoice, "write-off", "4.00");
				cashier.allocate(cashier.paid(account, "6.00"));
			}
			case "cancelled" -> cashier.post("invoices/" + invoice + "/cancel", "{\"reason\": \"x\"}");
			default -> throw new IllegalArgumentException(bill);
		}
		return invoice;
	}

	private void letOff(UUID invoice, String kind, String amount) {
		cashier.post("invoices/" + invoice + "/adjustments", """
				{"kind": "%s", "reason": "x", "amount": %s}""".formatted(kind, Cashier.usd(amount)));
	}

	private Event change(String change, Act act) {
		var code = billing.charges(act.id).getFirst().at("/code/code").asString();
		return switch (change) {
			case "amended" -> act.amended(facts(code, "2", "1", DAY));
			case "restated" -> act.restated("completed", facts(code));
			case "withdrawn" -> act.enteredInError();
			default -> throw new IllegalArgumentException(change);
		};
	}
}
