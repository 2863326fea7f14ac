package billing.adjustments;

import static billing.Cashier.usd;
import static billing.Telling.facts;
import static org.assertj.core.api.Assertions.assertThat;

import billing.Billing;
import billing.Cashier;
import billing.Ledger;
import billing.Telling.Act;
import concord.ConcordTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is let off an invoice of cardiology and radiology when radiology's act is withdrawn: 100.00 each. */
@ConcordTest
class GivingWayTests {

	@Autowired Billing billing;
	@Autowired Cashier cashier;
	@Autowired Ledger ledger;

	private UUID patient;
	private UUID account;
	private UUID invoice;
	private Act radiologys;

	@BeforeEach
	void invoiced() {
		patient = billing.patient();
		account = cashier.account(patient);
		charged("cardiology");
		radiologys = charged("radiology");
		invoice = cashier.invoice(account);
	}

	@AfterEach
	void leaveTheBooksInTune() {
		assertThat(ledger.faults()).isEmpty();
	}

	/** The same facts leave the same, whoever paid when. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			0.00   | issued 75.00 of 200.00  | 75.00 / 0.00 |
			60.00  | issued 15.00 of 200.00  | 15.00 / 0.00 |
			150.00 | balanced 0.00 of 200.00 | 0.00 / 0.00  | due 75.00 withdrawn
			""")
	void leavesThePartOfADiscountThatIsOfWhatIsLeft(String paid, String invoiced, String stands, String refunds) {
		letOff("discount", "50.00");
		if (!paid.equals("0.00")) {
			cashier.allocate(cashier.paid(account, paid));
		}

		billing.hears(radiologys.enteredInError());

		assertThat(standing()).containsExactly("discount 25.00");
		assertThat(ledger.net(patient)).isEqualTo(Map.of("cardiology", "75.00"));
		assertThat(cashier.invoiced(invoice)).isEqualTo(invoiced);
		assertThat(cashier.stands(patient)).isEqualTo(stands);
		assertThat(String.join(", ", cashier.refunds(account))).isEqualTo(refunds == null ? "" : refunds);
	}

	/** Half a cent is the hospital's to let off. */
	@Test
	void leavesACentThatCannotBeSplit() {
		letOff("contractual", "0.01");

		billing.hears(radiologys.enteredInError());

		assertThat(standing()).containsExactly("contractual 0.01");
		assertThat(ledger.net(patient)).isEqualTo(Map.of("cardiology", "99.99"));
	}

	/** One cent is cardiology's, so of the rest radiology has a cent more to bear. */
	@Test
	void leavesNobodyBearingMoreThanTheyEarned() {
		letOff("write-off", "0.01");
		letOff("bad-debt", "199.99");

		assertThat(ledger.net(patient)).isEmpty();
	}

	/** A debt that is forgiven stays forgiven as far as there is one, and is borne by who earned what is left. */
	@Test
	void leavesWhatIsForgivenWhereSoMuchIsStillOwed() {
		letOff("write-off", "50.00");
		letOff("bad-debt", "30.00");

		billing.hears(radiologys.enteredInError());

		assertThat(standing()).containsExactly("bad-debt 30.00", "write-off 50.00");
		assertThat(ledger.net(patient)).isEqualTo(Map.of("cardiology", "20.00"));
		assertThat(cashier.invoiced(invoice)).isEqualTo("issued 20.00 of 200.00");
	}

	/** Where more is put against it than it asks for then, what was forgiven last goes first, and payments go last. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			30.00  | bad-debt 40.00, discount 5.00, write-off 20.00, discount 5.00 |
			60.00  | bad-debt 10.00, discount 5.00, write-off 20.00, discount 5.00 |
			80.00  | discount 5.00, write-off 10.00, discount 5.00                 |
			100.00 | discount 5.00, discount 5.00                                  | due 10.00 withdrawn
			""")
	void takesBackWhatWasForgivenLastBeforePayments(String paid, String left, String refunds) {
		letOff("discount", "10.00");
		letOff("write-off", "20.00");
		letOff("discount", "10.00");
		letOff("bad-debt", "40.00");
		cashier.allocate(cashier.paid(account, paid));

		billing.hears(radiologys.enteredInError());

		assertThat(String.join(", ", standing())).isEqualTo(left);
		assertThat(cashier.refunds(account)).isEqualTo(refunds == null ? List.of() : List.of(refunds));
	}

	@Test
	void takesBackAllWhereNothingIsLeft() {
		letOff("discount", "50.00");
		letOff("write-off", "20.00");

		assertThat(cashier.post("invoices/" + invoice + "/cancel", "{\"reason\": \"wrong address\"}").status())
				.isEqualTo(200);

		assertThat(standing()).isEmpty();
		assertThat(ledger.net(patient)).isEqualTo(Map.of("cardiology", "100.00", "radiology", "100.00"));
	}

	private Act charged(String department) {
		var act = new Act(patient);
		var code = "c" + UUID.randomUUID();
		billing.priced(code, "100.00", department);
		billing.hears(act.completed(facts(code)));
		return act;
	}

	private void letOff(String kind, String amount) {
		cashier.done("invoices/" + invoice + "/adjustments",
				"{\"kind\": \"%s\", \"reason\": \"x\", \"amount\": %s}".formatted(kind, usd(amount)));
	}

	/** The newest first. */
	private List<String> standing() {
		return cashier.api().get("/billing/invoices/" + invoice + "/adjustments").json().valueStream()
				.map(it -> it.path("kind").asString() + " " + it.at("/amount/value").asString()).toList();
	}
}
