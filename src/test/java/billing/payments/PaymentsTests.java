package billing.payments;

import static billing.Cashier.payment;
import static billing.Cashier.today;
import static billing.Cashier.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import billing.Billing;
import billing.Cashier;
import billing.Ledger;
import billing.Telling;
import billing.Telling.Act;
import concord.ConcordTest;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Money that comes in, where it goes, and money that goes back. */
@ConcordTest
class PaymentsTests {

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

	@AfterEach
	void leaveTheBooksInTune() {
		assertThat(ledger.faults()).isEmpty();
	}

	private UUID invoiced(String amount) {
		cashier.charged(patient, amount);
		return cashier.invoice(account);
	}

	/** E12: a payment lowers what is owed once it is put against it; until then it is visible as credit. */
	@Test
	void areUnappliedUntilTheyArePutAgainstSomething() {
		var invoice = invoiced("30.00");
		var payment = cashier.paid(account, "50.00");
		assertThat(cashier.stands(patient)).isEqualTo("30.00 / 50.00");

		cashier.allocate(payment);

		assertThat(cashier.invoiced(invoice)).isEqualTo("balanced 0.00 of 30.00");
		assertThat(cashier.paymentOf(payment)).isEqualTo("received 20.00 of 50.00");
		assertThat(cashier.stands(patient)).isEqualTo("0.00 / 20.00");
		assertThat(ledger.rows("settlement", patient)).isEqualTo(1);
		assertThat(cashier.api().get("/billing/payments?unapplied=true&accountId=" + account).json().path("items"))
				.hasSize(1);
	}

	@Test
	void payWhatIsDueFirstFirst() {
		var first = invoiced("30.00");
		var second = invoiced("20.00");

		cashier.allocate(cashier.paid(account, "40.00"));

		assertThat(cashier.invoiced(first)).isEqualTo("balanced 0.00 of 30.00");
		assertThat(cashier.invoiced(second)).isEqualTo("issued 10.00 of 20.00");
	}

	/** Who paid has paid nobody else's bill, however much earlier that is due. */
	@Test
	void payTheBillsOfWhoPaid() {
		billing.hears(Telling.covered(patient, "AETNA", 1, Telling.DAY, null));
		cashier.charged(patient, "80.00");
		var insurers = cashier.issue(cashier.done("invoice-drafts",
				"{\"accountId\": \"%s\", \"payerCode\": \"AETNA\"}".formatted(account)).id());
		billing.hears(new Act(patient).completed(Telling.facts(billing.priced("20.00"), "1", "1", Telling.DAY.minusDays(1))));
		var own = cashier.invoice(account);
		var payment = cashier.paid(account, "50.00");

		cashier.allocate(payment);

		assertThat(cashier.invoiced(own)).isEqualTo("balanced 0.00 of 20.00");
		assertThat(cashier.invoiced(insurers)).isEqualTo("issued 80.00 of 80.00");
		var payers = cashier.post("payments/" + payment + "/allocations", "{\"payerCode\": \"AETNA\"}");
		assertThat(payers.status()).as(payers.body()).isEqualTo(200);
		assertThat(cashier.invoiced(insurers)).isEqualTo("issued 50.00 of 80.00");
		assertThat(cashier.post("payments/" + payment + "/allocations", """
				{"payerCode": "AETNA", "invoices": [{"invoiceId": "%s"}]}""".formatted(insurers)).field())
				.isEqualTo("payerCode");
	}

	/** A receipt typed wrongly is taken back, and entered again under its own reference; once. */
	@Test
	void takeTheirReferenceBackWhereTheyAreReversed() {
		var wrong = cashier.received(account, "500.00", "R-" + account).id();
		assertThat(cashier.received(account, "50.00", "R-" + account).problem()).isEqualTo("already-exists");
		assertThat(cashier.post("payments/" + wrong + "/reverse", "{\"reason\": \"typed wrongly\"}").status())
				.isEqualTo(200);

		assertThat(cashier.received(account, "50.00", "R-" + account).status()).isEqualTo(201);

		assertThat(cashier.received(account, "50.00", "R-" + account).problem()).isEqualTo("already-exists");
		assertThat(cashier.stands(patient)).isEqualTo("0.00 / 50.00");
	}

	@Test
	void payWhatWasChosen() {
		var first = invoiced("30.00");
		var second = invoiced("20.00");
		var payment = cashier.paid(account, "40.00");

		assertThat(cashier.allocate(payment, second, null).status()).isEqualTo(200);
		assertThat(cashier.allocate(payment, first, "5.00").status()).isEqualTo(200);

		assertThat(cashier.invoiced(first)).isEqualTo("issued 25.00 of 30.00");
		assertThat(cashier.paymentOf(payment)).isEqualTo("received 15.00 of 40.00");
	}

	@Test
	void neverPayMoreThanIsThereOrOwed() {
		var invoice = invoiced("30.00");
		var payment = cashier.paid(account, "10.00");

		assertThat(cashier.allocate(payment, invoice, "10.01").problem()).isEqualTo("not-allowed");
		assertThat(cashier.allocate(cashier.paid(account, "50.00"), invoice, "30.01").status()).isEqualTo(409);
		assertThat(cashier.allocate(payment, UUID.randomUUID(), "1.00").status()).isEqualTo(404);
		assertThat(cashier.stands(patient)).isEqualTo("30.00 / 60.00");
	}

	/** C8: by the database, whatever the code saw. */
	@Test
	void areExceededByNobody() {
		var invoice = invoiced("30.00");
		var payment = cashier.paid(account, "10.00");
		var other = cashier.paid(account, "90.00");

		assertThatThrownBy(() -> plant(payment, invoice, "10.01")).hasMessageContaining("is used than came");
		assertThatThrownBy(() -> plant(other, invoice, "30.01")).hasMessageContaining("than is owed");
		assertThatThrownBy(() -> ledger.asOwner().sql("""
				insert into billing.refund values (gen_random_uuid(), 1, '%s', '%s', '%s', 10.01, 'USD', 'x', 'due', '', '',
					now(), 'test')
				""".formatted(payment, account, patient)).update()).hasMessageContaining("is used than came");
	}

	private void plant(UUID payment, UUID invoice, String amount) {
		ledger.asOwner().sql("insert into billing.allocation values (gen_random_uuid(), '%s', '%s', %s, 'USD', now(), 't')"
				.formatted(payment, invoice, amount)).update();
	}

	/** C2: the same reference is the same payment. */
	@Test
	void areTakenOnceAReference() {
		var first = cashier.received(account, "10.00", "slip-" + account);
		var second = cashier.received(account, "10.00", "slip-" + account);

		assertThat(first.status()).isEqualTo(201);
		assertThat(second.problem()).isEqualTo("already-exists");
		assertThat(second.text("/existingId")).isEqualTo(first.id().toString());
		assertThat(cashier.stands(patient)).isEqualTo("0.00 / 10.00");
	}

	/** E9, E10 */
	@ParameterizedTest
	@CsvSource(textBlock = """
			0.00, amount.value
			-5.00, amount.value
			1.001, amount.value
			1000000000000000.00, amount.value
			""")
	void areSomething(String amount, String field) {
		var answer = cashier.received(account, amount, "ref");

		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.field()).isEqualTo(field);
	}

	@Test
	void areWhatTheyAreIn() {
		assertThat(cashier.post("payments", payment(account, "gold", "BANK", "r", "1.00", today())).field())
				.isEqualTo("method");
		assertThat(cashier.post("payments", payment(account, "card", "BANK", "r", "1.00", today().plusDays(1))).field())
				.isEqualTo("receivedOn");
		assertThat(cashier.post("payments", payment(account, "card", "BANK", "r", "1.00", today().withYear(206))).field())
				.isEqualTo("receivedOn");
		assertThat(cashier.post("payments", payment(account, "card", "BANK", "r", "1.00", today())
				.replace("USD", "EUR")).field()).isEqualTo("amount.currency");
		assertThat(cashier.post("payments", payment(UUID.randomUUID(), "card", "BANK", "r", "1.00", today())).status())
				.isEqualTo(404);
	}

	/** C2: what is the same but for a space is the same. */
	@ParameterizedTest
	@CsvSource({"'BANK ', r, place", "' BANK', r, place", "BANK, 'r ', reference", "BANK, ' r', reference"})
	void areNamedWithoutSpacesAround(String place, String reference, String field) {
		var answer = cashier.post("payments", payment(account, "card", place, reference, "1.00", today()));

		assertThat(answer.status()).as(answer.body()).isEqualTo(422);
		assertThat(answer.field()).isEqualTo(field);
	}

	@Test
	void areOwedAgainWhenTheyBounce() {
		var invoice = invoiced("30.00");
		var payment = cashier.paid(account, "40.00");
		cashier.allocate(payment);
		cashier.refund(payment, "4.00");

		assertThat(cashier.post("payments/" + payment + "/reverse", "{\"reason\": \"bounced\"}").status()).isEqualTo(200);

		assertThat(cashier.invoiced(invoice)).isEqualTo("issued 30.00 of 30.00");
		assertThat(cashier.paymentOf(payment)).isEqualTo("reversed 0.00 of 40.00");
		assertThat(cashier.refunds(account)).containsExactly("cancelled 4.00 overpaid");
		assertThat(cashier.stands(patient)).isEqualTo("30.00 / 0.00");
		assertThat(cashier.post("payments/" + payment + "/reverse", "{\"reason\": \"x\"}").status()).isEqualTo(409);
	}

	/** B7: whatever mix of paying back and taking back, never more than came. */
	@Test
	void goBackOnce() {
		var payment = cashier.paid(account, "40.00");
		var refund = cashier.refund(payment, "30.00");

		assertThat(cashier.post("payments/" + payment + "/refunds",
				"{\"amount\": %s, \"reason\": \"x\"}".formatted(usd("10.01"))).problem()).isEqualTo("not-allowed");
		assertThat(cashier.post("refunds/" + refund + "/pay",
				"{\"cash\": false, \"place\": \"BANK\", \"reference\": \"t-1\"}").text("/status")).isEqualTo("paid");
		assertThat(cashier.post("refunds/" + refund + "/cancel", "{}").status()).isIn(409, 400);
		assertThat(cashier.post("payments/" + payment + "/reverse", "{\"reason\": \"x\"}").status()).isEqualTo(409);
		assertThat(cashier.stands(patient)).isEqualTo("0.00 / 10.00");
	}

	@Test
	void areFreeAgainWhenSomebodySaysSo() {
		var invoice = invoiced("30.00");
		var payment = cashier.paid(account, "10.00");
		cashier.allocate(payment);

		assertThat(cashier.post("payments/" + payment + "/deallocate", "{\"reason\": \"wrong invoice\"}").status())
				.isEqualTo(200);

		assertThat(cashier.invoiced(invoice)).isEqualTo("issued 30.00 of 30.00");
		assertThat(cashier.stands(patient)).isEqualTo("30.00 / 10.00");
		assertThat(cashier.post("payments/" + payment + "/deallocate", "{\"reason\": \"again\"}").status()).isEqualTo(409);
	}

	/** Booked where they belong as long as that month is open; then today, naming it. */
	@Test
	void areBookedInTheirMonthWhileItIsOpen() {
		var march = today().withYear(1999).withMonth(3).withDayOfMonth(20);
		var early = cashier.post("payments", payment(account, "transfer", "BANK", "m1-" + account, "7.00", march)).id();
		assertThat(billing.entries(patient).getLast().path("bookedOn").asString()).isEqualTo(march.toString());

		assertThat(cashier.api().post("/billing/periods/1999-03/close", "{\"reason\": \"year end\"}").status())
				.isEqualTo(200);
		cashier.post("payments", payment(account, "transfer", "BANK", "m2-" + account, "8.00", march));
		cashier.post("payments/" + early + "/reverse", "{\"reason\": \"recalled\"}");

		var late = billing.entries(patient).subList(1, 3);
		assertThat(late).allSatisfy(it -> {
			assertThat(it.path("bookedOn").asString()).isEqualTo(today().toString());
			assertThat(it.path("forPeriod").asString()).isEqualTo("1999-03-01");
		});
		cashier.api().post("/billing/periods/1999-03/reopen", "{\"reason\": \"test\"}");
	}

	@ParameterizedTest
	@ValueSource(strings = {"payment", "allocation", "refund", "deallocation", "adjustment", "adjustment_reversal",
			"settlement", "drawer_shift", "cash_drawer"})
	void areNeverForgotten(String table) {
		assertThatThrownBy(() -> ledger.asOwner().sql("delete from billing." + table).update())
				.hasMessageContaining("is refused");
		assertThatThrownBy(() -> ledger.asOwner().sql("truncate billing.%s cascade".formatted(table)).update())
				.hasMessageContaining("is refused");
	}

	/** D1: whichever statement fails, nothing of it remains; and the same again does all of it. */
	@ParameterizedTest
	@ValueSource(strings = {"payment", "journal_entry", "posting", "settlement"})
	void leaveNothingOfWhatFailedHalfWay(String refusing) throws Exception {
		var invoice = invoiced("30.00");
		var payment = cashier.paid(account, "30.00");

		try (var planted = ledger.refusing(refusing, patient)) {
			assertThat(cashier.allocate(payment, invoice, null).status()).isEqualTo(500);
		}

		assertThat(cashier.stands(patient)).isEqualTo("30.00 / 30.00");
		assertThat(cashier.invoiced(invoice)).isEqualTo("issued 30.00 of 30.00");
		assertThat(cashier.allocate(payment, invoice, null).status()).isEqualTo(200);
		assertThat(cashier.stands(patient)).isEqualTo("0.00 / 0.00");
	}

	@Test
	void standAsTheyWereReceived() {
		cashier.paid(account, "10.00");

		assertThatThrownBy(() -> ledger.asOwner().sql("update billing.payment set amount = 11.00 where patient_id = ?")
				.param(patient).update()).hasMessageContaining("stands as it was received");
	}
}
