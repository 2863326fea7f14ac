package billing.payments;

import static billing.Cashier.race;
import static billing.Cashier.usd;
import static org.assertj.core.api.Assertions.assertThat;

import billing.Billing;
import billing.Cashier;
import billing.Ledger;
import concord.Api.Answer;
import concord.ConcordTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * 64 clients at once, {@code -Draces=n} rounds of each race; one in the build. Through HTTP, so through the
 * real transactions. C2, C3, C8.
 */
@ConcordTest
class MoneyRacesTests {

	private static final int CLIENTS = 64;
	private static final int ROUNDS = Integer.getInteger("races", 1);

	private static final String COUNTED = "{\"counted\": %s}".formatted(usd("100.00"));
	private static final String BANKED = """
			{"counted": %1$s, "banked": {"bank": "BANK", "amount": %1$s}}""".formatted(usd("100.00"));

	@Autowired Billing billing;
	@Autowired Cashier cashier;
	@Autowired Ledger ledger;

	@AfterEach
	void leaveTheBooksInTune() {
		assertThat(ledger.faults()).isEmpty();
	}

	@Test
	void postOnePaymentOnce() {
		for (var round = 0; round < ROUNDS; round++) {
			var patient = billing.patient();
			var account = cashier.account(patient);
			var reference = "race-" + UUID.randomUUID();

			var answers = race(CLIENTS, n -> () -> cashier.received(account, "10.00", reference));

			onlyOne(answers, 201);
			assertThat(cashier.stands(patient)).isEqualTo("0.00 / 10.00");
		}
	}

	@Test
	void issueOneDraftOnce() {
		for (var round = 0; round < ROUNDS; round++) {
			var patient = billing.patient();
			cashier.charged(patient, "10.00");
			var draft = cashier.draft(cashier.account(patient));

			onlyOne(race(CLIENTS, n -> () -> cashier.post("invoice-drafts/" + draft + "/issue", "{}")), 201);
		}
	}

	@Test
	void numberInvoicesWithoutAGap() {
		for (var round = 0; round < ROUNDS; round++) {
			var drafts = race(16, n -> () -> {
				var patient = billing.patient();
				cashier.charged(patient, "10.00");
				return cashier.post("invoice-drafts", "{\"accountId\": \"%s\"}".formatted(cashier.account(patient)));
			}).stream().map(Answer::id).toList();

			var answers = race(CLIENTS, n -> () -> cashier.post("invoice-drafts/" + drafts.get(n % 16) + "/issue", "{}"));

			assertThat(answers.stream().filter(it -> it.status() == 201).map(it -> it.text("/number")).distinct())
					.hasSize(16);
			assertThat(ledger.asOwner().sql("""
					select count(*) from (select series from billing.document_number group by series
						having count(*) <> max(number) or min(number) <> 1) gaps
					""").query(Integer.class).single()).isZero();
		}
	}

	/** Two refunds that each are covered, and together are not. */
	@Test
	void payBackNoMoreThanCame() {
		for (var round = 0; round < ROUNDS; round++) {
			var patient = billing.patient();
			var payment = cashier.paid(cashier.account(patient), "100.00");

			var answers = race(CLIENTS, n -> () -> cashier.post("payments/" + payment + "/refunds",
					"{\"amount\": %s, \"reason\": \"race\"}".formatted(usd("60.00"))));

			onlyOne(answers, 201);
			assertThat(cashier.paymentOf(payment)).isEqualTo("received 40.00 of 100.00");
		}
	}

	/** B7 */
	@Test
	void payBackOrTakeBackNotBoth() {
		for (var round = 0; round < ROUNDS; round++) {
			var payment = cashier.paid(cashier.account(billing.patient()), "100.00");
			var refund = cashier.refund(payment, "100.00");

			var answers = race(CLIENTS, n -> () -> n % 2 == 0
					? cashier.post("payments/" + payment + "/reverse", "{\"reason\": \"race\"}")
					: cashier.post("refunds/" + refund + "/pay", "{\"cash\": false, \"place\": \"BANK\", \"reference\": \"r\"}"));

			onlyOne(answers, 200);
		}
	}

	/** One payment for two invoices, and a balance that is read in the middle. */
	@Test
	void putAPaymentAgainstNoMoreThanItIs() {
		for (var round = 0; round < ROUNDS; round++) {
			var patient = billing.patient();
			var account = cashier.account(patient);
			cashier.charged(patient, "80.00");
			var one = cashier.invoice(account);
			cashier.charged(patient, "80.00");
			var two = cashier.invoice(account);
			var payment = cashier.paid(account, "100.00");

			var answers = race(CLIENTS, n -> () -> n % 4 == 3 ? cashier.api().get("/billing/accounts/" + account)
					: cashier.allocate(payment, n % 2 == 0 ? one : two, "60.00"));

			onlyOne(answers.stream().filter(it -> it.json().has("unapplied") || it.status() != 200).toList(), 200);
			assertThat(answers.stream().filter(it -> it.json().has("credit"))
					.map(it -> it.text("/balance/value") + " " + it.text("/credit/value")))
					.isNotEmpty().allMatch(it -> it.equals("160.00 100.00") || it.equals("100.00 40.00"));
			assertThat(cashier.stands(patient)).isEqualTo("100.00 / 40.00");
		}
	}

	/** What a shift begins with is what is left when the one before has been brought to the bank. */
	@Test
	void openADrawerWhileItIsClosed() {
		for (var round = 0; round < ROUNDS; round++) {
			var drawer = "R-" + UUID.randomUUID().toString().substring(0, 8);
			cashier.done("cash-drawers", "{\"code\": \"%s\", \"name\": \"Front desk\"}".formatted(drawer));
			cashier.done("cash-drawers/" + drawer + "/open", COUNTED);

			var answers = race(CLIENTS, n -> () -> n % 2 == 0 ? cashier.post("cash-drawers/" + drawer + "/close", BANKED)
					: cashier.post("cash-drawers/" + drawer + "/open", COUNTED));

			assertThat(answers).allMatch(it -> it.status() == 200 || it.status() == 409);
			assertThat(cashier.api().get("/billing/cash-drawers/" + drawer + "/shifts?limit=100").json().path("items")
					.valueStream().map(it -> it.at("/difference/value").asString("")).filter(it -> !it.isEmpty()))
					.isNotEmpty().allMatch(it -> it.equals("0.00"));
		}
	}

	private static void onlyOne(List<Answer> answers, int status) {
		assertThat(answers.stream().filter(it -> it.status() == status)).as("%s", answers).hasSize(1);
		assertThat(answers.stream().filter(it -> it.status() != status)).allMatch(it -> it.status() == 409);
	}
}
