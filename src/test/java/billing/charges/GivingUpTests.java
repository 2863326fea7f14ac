package billing.charges;

import static billing.Telling.DAY;
import static billing.Telling.SYSTEM;
import static billing.Telling.covered;
import static billing.Telling.facts;
import static org.assertj.core.api.Assertions.assertThat;

import billing.Billing;
import billing.Ledger;
import billing.Telling.Act;
import billing.pricing.Tariffed;
import concord.Api;
import concord.Api.Answer;
import concord.ConcordTest;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import procedures.events.EncounterStarted;

/** A biller gives up no more of a charge than may be let off an invoice; a billing manager does. */
@ConcordTest
class GivingUpTests {

	private static final String PASSWORD = "admin-for-tests";

	@Autowired Billing billing;
	@Autowired Ledger ledger;

	private UUID patient;
	private Api biller;

	@BeforeEach
	void somebodyNew() {
		patient = billing.patient();
		biller = user("biller");
	}

	@AfterEach
	void leavesTheBooksInTune() {
		assertThat(ledger.faults()).isEmpty();
	}

	@Test
	void isLimitedByRole() {
		var much = charged(billing.priced("100.01"));

		var refused = notBillable(biller, much);

		assertThat(refused.problem()).as(refused.body()).isEqualTo("not-allowed");
		assertThat(refused.text("/detail")).contains("A billing manager must decide").contains("100");
		assertThat(billing.balance(patient)).isEqualTo("100.01");
		assertThat(notBillable(user("billing-manager"), much).status()).isEqualTo(200);
		assertThat(notBillable(biller, charged(billing.priced("100.00"))).status()).isEqualTo(200);
		assertThat(billing.balance(patient)).isEqualTo("0.00");
	}

	/** What nobody owes is not given up. */
	@Test
	void countsWhatIsToBePaid() {
		var tariffs = new Tariffed(billing);
		tariffs.rate("", "", "percent-of-charge", "50");
		billing.hears(covered(patient, tariffs.payer, 1, DAY, null));

		assertThat(notBillable(biller, charged(billing.priced("200.00"))).status()).isEqualTo(200);
		assertThat(notBillable(biller, charged(billing.priced("200.02"))).status()).isEqualTo(409);
	}

	@Test
	void isFreeOfWhatIsHeld() {
		assertThat(notBillable(biller, charged("c" + UUID.randomUUID())).status()).isEqualTo(200);
	}

	@Test
	void isLimitedOfWhatWasEnteredByHandAsWell() {
		var held = entered(biller);
		var charged = entered(billing.api());
		assertThat(held.text("/status")).as(held.body()).isEqualTo("held");
		assertThat(charged.text("/status")).as(charged.body()).isEqualTo("billable");

		assertThat(withdraw(biller, charged).problem()).isEqualTo("not-allowed");
		assertThat(withdraw(biller, held).status()).isEqualTo(200);
		assertThat(withdraw(billing.api(), charged).status()).isEqualTo(200);
	}

	private String charged(String code) {
		var act = new Act(patient);
		billing.hears(act.completed(facts(code)));
		return billing.charges(act.id).getFirst().path("id").asString();
	}

	private Answer entered(Api api) {
		var visit = UUID.randomUUID();
		var at = OffsetDateTime.of(DAY.atTime(9, 0), ZoneOffset.UTC);
		billing.hears(new EncounterStarted(visit, 1, patient, "AMB", "America/New_York", at));
		return api.post("/billing/charges", Map.of("patientId", patient, "encounterId", visit, "code",
				Map.of("system", SYSTEM, "code", billing.priced("60.00")), "quantity", Map.of("value", "2", "unit", "1"),
				"serviceDate", DAY.toString(), "reason", "copies"), "Idempotency-Key", "k" + visit);
	}

	private static Answer notBillable(Api api, String charge) {
		return api.post("/billing/charges/" + charge + "/not-billable", "{\"reason\":\"courtesy\"}", "Idempotency-Key",
				UUID.randomUUID().toString());
	}

	private static Answer withdraw(Api api, Answer charge) {
		return api.post("/billing/charges/" + charge.id() + "/withdraw", "{\"reason\":\"a mistake\"}", "Idempotency-Key",
				UUID.randomUUID().toString());
	}

	/** A login of one role, with the administrator's password. */
	private Api user(String role) {
		var name = role + "-" + UUID.randomUUID();
		ledger.asOwner().sql("""
				insert into concord.login_account (username, password_hash)
				select ?, password_hash from concord.login_account where username = 'admin'
				""").param(name).update();
		ledger.asOwner().sql("insert into concord.login_role (username, role) values (?, ?)").param(name).param(role)
				.update();
		return billing.api().as(name, PASSWORD);
	}
}
