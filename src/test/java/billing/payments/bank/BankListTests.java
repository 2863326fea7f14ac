package billing.payments.bank;

import static org.assertj.core.api.Assertions.assertThat;

import billing.Billing;
import billing.Cashier;
import billing.Ledger;
import concord.Api.Answer;
import concord.ConcordTest;
import concord.OwnerSql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a bank says came in is posted to what it was meant for, once. */
@ConcordTest
class BankListTests {

	private final String bank = "B-" + UUID.randomUUID().toString().substring(0, 8);

	@Autowired Billing billing;
	@Autowired Cashier cashier;
	@Autowired Ledger ledger;
	@Autowired OwnerSql owner;

	private UUID patient;
	private UUID invoice;
	private String number;

	@BeforeEach
	void invoiced() {
		patient = billing.patient();
		cashier.charged(patient, "30.00");
		invoice = cashier.invoice(cashier.account(patient));
		number = cashier.api().get("/billing/invoices/" + invoice).text("/number");
	}

	@Test
	void isPostedToTheInvoicesItNames() {
		var answer = enter("", "2025-04-01,40.00,ref-1,\"thank you, invoice " + number + "\"");

		assertThat(answer.text("/posted")).isEqualTo("1");
		assertThat(answer.text("/lines/0/invoiceId")).isEqualTo(invoice.toString());
		assertThat(cashier.invoiced(invoice)).isEqualTo("balanced 0.00 of 30.00");
		assertThat(cashier.stands(patient)).isEqualTo("0.00 / 10.00");
		assertThat(ledger.faults()).isEmpty();
	}

	/** C7's like: the same line again, in another file, is known. */
	@Test
	void isPostedOnce() {
		enter("", "2025-04-01,10.00,ref-1," + number);

		var again = enter("", "2025-04-01,10.00,ref-1," + number, "2025-04-02,5.00,ref-2," + number);

		assertThat(again.text("/known")).isEqualTo("1");
		assertThat(again.text("/posted")).isEqualTo("1");
		assertThat(cashier.invoiced(invoice)).isEqualTo("issued 15.00 of 30.00");
	}

	/** What the desk took in under the bank's reference is the same only where it is as much. */
	@Test
	void isLookedAtBySomebodyWhereAnotherAmountStands() {
		enter("", "2025-04-01,10.00,ref-1," + number);

		var again = enter("", "2025-04-01,100.00,ref-1," + number);

		assertThat(again.text("/lines/0/outcome")).isEqualTo("unmatched");
		assertThat(again.text("/lines/0/paymentId")).isNotEmpty();
		assertThat(cashier.invoiced(invoice)).isEqualTo("issued 20.00 of 30.00");
	}

	/** Who is quicker at the desk keeps nothing of the list from being posted: what the bank tells of is free then. */
	@Test
	void isPostedWhereTheInvoiceWasPaidMeanwhile() throws Exception {
		var account = cashier.account(patient);
		var payment = cashier.paid(account, "30.00");
		try (var held = owner.connect(); var hands = Executors.newVirtualThreadPerTaskExecutor()) {
			hold(held, account);
			var desk = hands.submit(() -> cashier.allocate(payment, invoice, "30.00"));
			untilWaiting(1);
			var list = hands.submit(() -> enter("", "2025-04-01,10.00,ref-1," + number));
			untilWaiting(2);
			held.rollback();

			assertThat(desk.get().status()).isEqualTo(200);
			assertThat(list.get().text("/posted")).as(list.get().body()).isEqualTo("1");
		}
		assertThat(cashier.stands(patient)).isEqualTo("0.00 / 10.00");
		assertThat(ledger.faults()).isEmpty();
	}

	private static void hold(Connection connection, UUID account) throws SQLException {
		connection.setAutoCommit(false);
		try (var statement = connection.createStatement()) {
			statement.execute("select from billing.account where account_id = '%s' for update".formatted(account));
		}
	}

	/** Until so many wait for a lock. */
	private void untilWaiting(int many) throws InterruptedException {
		for (var look = 0; waiting() < many; look++) {
			assertThat(look).as("looks, and nobody waits").isLessThan(300);
			Thread.sleep(10);
		}
	}

	private int waiting() {
		return Integer.parseInt(owner.query("select count(*) from pg_locks where not granted"));
	}

	/** What somebody took back is not posted again by the next list, nor forgotten as known. */
	@Test
	void isLookedAtBySomebodyWhereItWasTakenBack() {
		var posted = enter("", "2025-04-01,10.00,ref-1," + number).text("/lines/0/paymentId");
		assertThat(cashier.post("payments/" + posted + "/reverse", "{\"reason\": \"somebody else's\"}").status())
				.isEqualTo(200);

		assertThat(enter("", "2025-04-01,10.00,ref-1," + number).text("/lines/0/outcome")).isEqualTo("unmatched");

		assertThat(cashier.stands(patient)).isEqualTo("30.00 / 0.00");
	}

	@Test
	void isLookedAtBySomebodyWhereItNamesNothing() {
		var answer = enter("", "2025-04-01,10.00,ref-1,for my knee", "2025-04-01,10.00,ref-2,INV-999999999999");

		assertThat(answer.text("/unmatched")).isEqualTo("2");
		assertThat(answer.text("/lines/1/outcome")).isEqualTo("unmatched");
		assertThat(cashier.stands(patient)).isEqualTo("30.00 / 0.00");
	}

	@Test
	void postsNothingOnTrial() {
		var answer = enter("&dryRun=true", "2025-04-01,10.00,ref-1," + number);

		assertThat(answer.text("/posted")).isEqualTo("1");
		assertThat(answer.text("/lines/0/paymentId")).isEmpty();
		assertThat(cashier.stands(patient)).isEqualTo("30.00 / 0.00");
	}

	/** On trial as well: what would be refused is not told as posted. */
	@ParameterizedTest
	@ValueSource(strings = {"", "&dryRun=true"})
	void tellsOfNothingThatIsYetToCome(String trial) {
		var tomorrow = enter(trial, Cashier.today() + ",1.00,ref-1," + number,
				Cashier.today().plusDays(1) + ",1.00,ref-2," + number);

		assertThat(tomorrow.status()).isEqualTo(422);
		assertThat(tomorrow.field()).isEqualTo("line 3: date");
		assertThat(enter(trial, Cashier.today() + ",1.00,ref-1," + number).text("/posted")).isEqualTo("1");
	}

	@ParameterizedTest
	@ValueSource(strings = {"", "&dryRun=true"})
	void isNoCashDrawers(String trial) {
		cashier.done("cash-drawers", "{\"code\": \"%s\", \"name\": \"Front desk\"}".formatted(bank));

		assertThat(enter(trial, "2025-04-01,1.00,ref-1," + number).field()).isEqualTo("bank");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2025-02-29,1.00,r,x   | line 2: date
			2025-04-01,0.00,r,x   | line 2: amount
			2025-04-01,-1.00,r,x  | line 2: amount
			2025-04-01,1.001,r,x  | line 2: amount
			2025-04-01,1.00,,x    | line 2: reference
			2025-04-01,1.00,r     | line 2
			2025-04-01,"1.00,r,x  | line 2
			""")
	void isRefusedWhereItCannotBeRead(String line, String field) {
		var answer = enter("", line);

		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.field()).isEqualTo(field);
	}

	@Test
	void namesEachReferenceOnce() {
		assertThat(enter("", "2025-04-01,1.00,r,x", "2025-04-01,1.00,r,x").field()).isEqualTo("line 3: reference");
		assertThat(cashier.api().post("/billing/bank-lists?bank=" + bank, "amount,date\n", "Content-Type", "text/csv")
				.field()).isEqualTo("line 1");
		assertThat(cashier.api().post("/billing/bank-lists?bank=a%20b", "date,amount,reference,text\n", "Content-Type",
				"text/csv").field()).isEqualTo("bank");
	}

	private Answer enter(String query, String... lines) {
		return cashier.api().post("/billing/bank-lists?bank=" + bank + query,
				"date,amount,reference,text\n" + String.join("\n", lines) + "\n", "Content-Type", "text/csv");
	}
}
