package billing.accounts;

import static billing.Telling.facts;
import static org.assertj.core.api.Assertions.assertThat;

import billing.Billing;
import billing.Ledger;
import billing.Telling;
import billing.Telling.Act;
import concord.ConcordTest;
import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import outbox.Publishing;

/** One account a patient, its balance the sum of its postings. */
@ConcordTest
class AccountsTests {

	@Autowired Billing billing;
	@Autowired Ledger ledger;
	@Autowired OpeningAccounts opening;
	@Autowired Publishing transactions;

	@Test
	void areOpenedWithTheRegistration() {
		var patient = billing.patient();

		var account = billing.account(patient);

		assertThat(account.path("status").asString()).isEqualTo("open");
		assertThat(account.at("/balance/value").asString()).isEqualTo("0.00");
		assertThat(account.at("/balance/currency").asString()).isEqualTo("USD");
	}

	/** C4 */
	@Test
	void areOpenedOnceHoweverOftenARegistrationIsHeard() {
		var patient = billing.patient();
		var account = billing.account(patient);

		transactions.within("billing", () -> opening.on(Telling.registered(patient)));

		assertThat(billing.account(patient)).isEqualTo(account);
		assertThat(ledger.rows("account", patient)).isEqualTo(1);
	}

	@Test
	void areShownAloneByTheirId() {
		var account = billing.account(billing.patient());

		var answer = billing.api().get("/billing/accounts/" + account.path("id").asString());

		assertThat(answer.json()).isEqualTo(account);
		assertThat(billing.api().get("/billing/accounts/" + UUID.randomUUID()).status()).isEqualTo(404);
		assertThat(billing.api().get("/billing/accounts/" + UUID.randomUUID() + "/entries").status())
				.isEqualTo(404);
	}

	/** A2, A3: the total is that of all charges, and every view derives it from the same postings. */
	@Test
	void comeToTheSumOfAllCharges() {
		var patient = billing.patient();
		var sum = BigDecimal.ZERO;
		for (var i = 1; i <= 7; i++) {
			billing.hears(new Act(patient).completed(facts(billing.priced(i + ".01"))));
			sum = sum.add(new BigDecimal(i + ".01"));
		}

		assertThat(billing.balance(patient)).isEqualTo(sum.toPlainString());
		assertThat(billing.entries(patient)).hasSize(7);
	}

	@Test
	void areListedPageByPage() {
		var patient = billing.patient();
		billing.patient();
		var pages = 0;
		var seen = false;

		var next = "";
		do {
			var page = billing.api().get("/billing/accounts?limit=200" + (next.isEmpty() ? "" : "&after=" + next));
			seen |= page.json().path("items").valueStream()
					.anyMatch(it -> it.path("patientId").asString().equals(patient.toString()));
			next = page.text("/next");
			pages++;
		}
		while (!next.isEmpty());

		assertThat(seen).as("in %d pages", pages).isTrue();
	}

	@Test
	void areNoneOfAStranger() {
		var answer = billing.api().get("/billing/accounts?patientId=" + UUID.randomUUID());

		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.json().path("items")).isEmpty();
	}
}
