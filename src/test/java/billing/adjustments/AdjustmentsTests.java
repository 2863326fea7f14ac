package billing.adjustments;

import static billing.Cashier.usd;
import static billing.Telling.facts;
import static org.assertj.core.api.Assertions.assertThat;

import billing.Billing;
import billing.Cashier;
import billing.Ledger;
import billing.Telling.Act;
import concord.Api.Answer;
import concord.ConcordTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the hospital lets off, by whom and how much. */
@ConcordTest
class AdjustmentsTests {

	@Autowired Billing billing;
	@Autowired Cashier cashier;
	@Autowired Ledger ledger;

	private UUID patient;
	private UUID account;
	private UUID invoice;

	@BeforeEach
	void invoiced() {
		patient = billing.patient();
		account = cashier.account(patient);
		cashier.charged(patient, "300.00");
		invoice = cashier.invoice(account);
	}

	@Test
	void lowerWhatIsOwedAndCanBeTakenBack() {
		var adjustment = adjust("write-off", "250.00").id();
		assertThat(cashier.invoiced(invoice)).isEqualTo("issued 50.00 of 300.00");
		assertThat(cashier.stands(patient)).isEqualTo("50.00 / 0.00");

		cashier.post("adjustments/" + adjustment + "/reverse", "{\"reason\": \"paid after all\"}");

		assertThat(cashier.invoiced(invoice)).isEqualTo("issued 300.00 of 300.00");
		assertThat(cashier.post("adjustments/" + adjustment + "/reverse", "{\"reason\": \"x\"}").status()).isEqualTo(404);
		assertThat(ledger.faults()).isEmpty();
	}

	/** E3: a fixed discount is split to the cent, by what each earned. */
	@Test
	void areBorneByTheDepartmentsThatEarned() {
		var stranger = billing.patient();
		for (var department : List.of("cardiology", "radiology", "surgery")) {
			var code = "c" + UUID.randomUUID();
			billing.priced(code, "33.33", department);
			billing.hears(new Act(stranger).completed(facts(code)));
		}
		invoice = cashier.invoice(cashier.account(stranger));

		var discount = adjust("discount", "50.00").id();

		assertThat(borne(stranger)).containsExactly("cardiology 16.67", "radiology 16.67", "surgery 16.66");
		assertThat(cashier.stands(stranger)).isEqualTo("49.99 / 0.00");
		cashier.post("adjustments/" + discount + "/reverse", "{\"reason\": \"not the last word\"}");
		assertThat(borne(stranger)).containsExactly("cardiology 0.00", "radiology 0.00", "surgery 0.00");
		assertThat(adjust("write-off", "0.02").status()).isEqualTo(201);
		assertThat(ledger.faults()).isEmpty();
	}

	private List<String> borne(UUID patient) {
		return ledger.asOwner().sql("""
				select department || ' ' || sum(amount) from billing.posting
				where patient_id = ? and ledger_account = 'discount' group by department order by 1
				""").param(patient).query(String.class).list();
	}

	@Test
	void areNoMoreThanIsOpen() {
		assertThat(adjust("discount", "300.01").problem()).isEqualTo("not-allowed");
		assertThat(adjust("charm", "1.00").field()).isEqualTo("kind");
		assertThat(adjust("bad-debt", "300.00").status()).isEqualTo(201);
		assertThat(cashier.invoiced(invoice)).isEqualTo("balanced 0.00 of 300.00");
		assertThat(ledger.rows("settlement", patient)).isEqualTo(1);
	}

	/** What is more than a small balance is something else, whoever lets it off, at once or bit by bit. */
	@Test
	void areSmallBalancesUpToTheSetting() {
		assertThat(adjust("small-balance", "5.01").problem()).isEqualTo("not-allowed");
		assertThat(adjust("small-balance", "4.00").status()).isEqualTo(201);
		assertThat(adjust("small-balance", "1.01").problem()).isEqualTo("not-allowed");
		assertThat(adjust("small-balance", "1.00").status()).isEqualTo(201);
		assertThat(adjust("write-off", "5.01").status()).isEqualTo(201);
		assertThat(cashier.invoiced(invoice)).isEqualTo("issued 289.99 of 300.00");
	}

	/** A biller may let off a hundred of an invoice, and no bad debt; more is a billing manager's to decide. */
	@Test
	void areLimitedByRole() {
		var biller = user("biller");
		var manager = user("billing-manager");

		assertThat(adjust(biller, "write-off", "60.00").status()).isEqualTo(201);
		assertThat(adjust(biller, "discount", "40.01").problem()).isEqualTo("not-allowed");
		assertThat(adjust(biller, "bad-debt", "1.00").status()).isEqualTo(409);
		assertThat(adjust(biller, "discount", "40.00").status()).isEqualTo(201);
		assertThat(adjust(manager, "bad-debt", "200.00").status()).isEqualTo(201);
	}

	/** Whoever is a biller closes no month. */
	@Test
	void leaveTheBooksToTheManager() {
		assertThat(cashier.api().as(user("biller"), PASSWORD).post("/billing/periods/2001-01/close",
				"{\"reason\": \"x\"}").status()).isEqualTo(403);
		assertThat(cashier.api().as(user("billing-manager"), PASSWORD).post("/billing/periods/2001-01/reopen",
				"{\"reason\": \"x\"}").status()).isEqualTo(409);
	}

	private static final String PASSWORD = "admin-for-tests";

	/** A login of one role, with the administrator's password. */
	private String user(String role) {
		var name = role + "-" + UUID.randomUUID();
		ledger.asOwner().sql("""
				insert into concord.login_account (username, password_hash)
				select ?, password_hash from concord.login_account where username = 'admin'
				""").param(name).update();
		ledger.asOwner().sql("insert into concord.login_role (username, role) values (?, ?)").param(name).param(role)
				.update();
		return name;
	}

	private Answer adjust(String kind, String amount) {
		return cashier.post("invoices/" + invoice + "/adjustments", body(kind, amount));
	}

	private Answer adjust(String user, String kind, String amount) {
		return cashier.api().as(user, PASSWORD).post("/billing/invoices/" + invoice + "/adjustments", body(kind, amount),
				"Idempotency-Key", UUID.randomUUID().toString());
	}

	private static String body(String kind, String amount) {
		return "{\"kind\": \"%s\", \"reason\": \"asked nicely\", \"amount\": %s}".formatted(kind, usd(amount));
	}
}
