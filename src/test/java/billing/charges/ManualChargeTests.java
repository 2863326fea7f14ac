package billing.charges;

import static billing.Telling.DAY;
import static billing.Telling.SYSTEM;
import static org.assertj.core.api.Assertions.assertThat;

import billing.Billing;
import billing.Cashier;
import billing.Ledger;
import billing.Telling.Act;
import billing.pricing.Tariffed;
import concord.Api;
import concord.Api.Answer;
import concord.ConcordTest;
import concord.OwnerSql;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import patients.events.PatientsMerged;
import procedures.events.BillableFacts;
import procedures.events.Code;
import procedures.events.EncounterEnteredInError;
import procedures.events.EncounterStarted;

/** Charges somebody enters: authorised by a second person, or by who may do so alone. */
@ConcordTest
class ManualChargeTests {

	@Autowired Billing billing;
	@Autowired Cashier cashier;
	@Autowired Ledger ledger;
	@Autowired OwnerSql owner;

	private final UUID visit = UUID.randomUUID();
	private UUID patient;
	private Map<String, Object> body;

	@BeforeEach
	void admit() {
		patient = billing.patient();
		var at = OffsetDateTime.of(DAY.atTime(9, 0), ZoneOffset.UTC);
		billing.hears(new EncounterStarted(visit, 1, patient, "AMB", "America/New_York", at));
		body = new HashMap<>(Map.of("patientId", patient, "encounterId", visit, "code",
				Map.of("system", SYSTEM, "code", billing.priced("15.00")), "quantity", Map.of("value", "2", "unit", "1"),
				"serviceDate", DAY.toString(), "reason", "copies of the record"));
	}

	/** I3; and no act is missed by what no act stands behind. */
	@AfterEach
	void leavesTheBooksInTune() {
		assertThat(ledger.faults()).isEmpty();
		billing.hears();
		assertThat(billing.api().get("/reconciliation/drift").body()).doesNotContain(patient.toString());
	}

	@Test
	void areChargedAtOnceWhereAManagerEntersThem() {
		var entered = enter(billing.api(), "k1" + visit);

		assertThat(entered.status()).as(entered.body()).isEqualTo(201);
		assertThat(entered.text("/status")).isEqualTo("billable");
		assertThat(entered.text("/definition")).isEqualTo("manual");
		assertThat(entered.text("/amount/value")).isEqualTo("30.00");
		assertThat(entered.text("/why/decisions/0/decision")).isEqualTo("entered");
		assertThat(entered.text("/why/decisions/0/by")).isEqualTo("admin");
		assertThat(billing.balance(patient)).isEqualTo("30.00");
	}

	@Test
	void areEnteredOnceUnderOneKey() {
		var first = enter(billing.api(), "k2" + visit);
		var again = enter(billing.api(), "k2" + visit);

		assertThat(again.id()).isEqualTo(first.id());
		assertThat(billing.balance(patient)).isEqualTo("30.00");
	}

	@Test
	void waitForASecondPersonOtherwise() {
		var ana = biller();
		var ben = biller();
		var entered = enter(ana, "k3" + visit);
		assertThat(entered.text("/heldReason")).as(entered.body()).isEqualTo("unauthorised");
		assertThat(billing.balance(patient)).isEqualTo("0.00");

		assertThat(post(ana, entered, "authorise", "").status()).isEqualTo(409);
		assertThat(post(billing.api(), entered, "price", "").status()).isEqualTo(409);
		assertThat(billing.api().post("/billing/queues/unauthorised/release", "", "Idempotency-Key", "k4" + visit)
				.text("/priced")).isEqualTo("0");
		var authorised = post(ben, entered, "authorise", "");

		assertThat(authorised.text("/status")).as(authorised.body()).isEqualTo("billable");
		assertThat(billing.balance(patient)).isEqualTo("30.00");
		assertThat(post(ben, entered, "authorise", "").status()).isEqualTo(409);
	}

	/** Another act's price neither decides about them, nor do they about it, before somebody stood up for them. */
	@Test
	void areInNoPackageBeforeTheyAreAuthorised() {
		var item = ((Map<?, ?>) body.get("code")).get("code").toString();
		var hip = billing.priced("5000.00");
		new Tariffed(billing).covers(hip, item);
		var entered = enter(biller(), "k7" + visit);
		var operation = new Act(patient);
		var start = OffsetDateTime.of(DAY.atTime(9, 0), ZoneOffset.UTC);
		var facts = new BillableFacts(visit, new Code(SYSTEM, hip, null), List.of(), List.of(), BigDecimal.ONE, "1",
				List.of(), DAY, start, start.plusHours(1));

		billing.hears(operation.completed(facts));
		assertThat(read(entered).text("/heldReason")).isEqualTo("unauthorised");
		billing.hears(operation.enteredInError());
		assertThat(read(entered).text("/heldReason")).isEqualTo("unauthorised");
		assertThat(billing.balance(patient)).isEqualTo("0.00");

		billing.hears(new Act(patient).completed(facts));
		assertThat(post(biller(), entered, "authorise", "").text("/reason")).isEqualTo("part-of-package");
		assertThat(billing.balance(patient)).isEqualTo("5000.00");
	}

	@Test
	void areTakenBackByWord() {
		var entered = enter(billing.api(), "k5" + visit);

		var withdrawn = post(billing.api(), entered, "withdraw", "{\"reason\":\"wrong patient\"}");

		assertThat(withdrawn.text("/status")).as(withdrawn.body()).isEqualTo("entered-in-error");
		assertThat(billing.balance(patient)).isEqualTo("0.00");
	}

	/** ADR 0024: nothing is billed without a visit. */
	@Test
	void areTakenBackWithAVisitThatNeverWas() {
		var billed = enter(billing.api(), "k16" + visit);
		var waiting = enter(biller(), "k17" + visit);
		cashier.invoice(cashier.account(patient));

		billing.hears(new EncounterEnteredInError(visit, 2, patient, "the wrong patient"));

		assertThat(read(billed).text("/status")).isEqualTo("entered-in-error");
		assertThat(read(billed).text("/why/decisions/1/reason")).isEqualTo("the wrong patient");
		assertThat(read(waiting).text("/status")).isEqualTo("aborted");
		assertThat(billing.balance(patient)).isEqualTo("0.00");
		assertThat(enter(billing.api(), "k18" + visit).field()).isEqualTo("encounterId");
	}

	/** What is entered for one patient in another's visit would bear on what the other's acts come to. */
	@Test
	void areEnteredInAVisitOfTheirPatientOnly() {
		var other = billing.patient();
		body.put("patientId", other);

		var refused = enter(billing.api(), "k8" + visit);
		billing.hears(new PatientsMerged(other, 2, patient));
		var merged = enter(billing.api(), "k9" + visit);

		assertThat(refused.field()).as(refused.body()).isEqualTo("encounterId");
		assertThat(refused.body()).contains("another patient's visit");
		assertThat(merged.status()).as(merged.body()).isEqualTo(201);
	}

	@Test
	void areEnteredInAVisitNobodySaidWhoseItIs() {
		owner.run("update billing.visit set patient_id = null where encounter_id = '%s'".formatted(visit));

		assertThat(enter(billing.api(), "k10" + visit).status()).isEqualTo(201);
	}

	@Test
	void areOfNoDayThatIsToCome() {
		body.put("serviceDate", Cashier.today().plusDays(1).toString());
		assertThat(enter(billing.api(), "k11" + visit).field()).isEqualTo("serviceDate");

		body.put("serviceDate", Cashier.today().toString());
		assertThat(enter(billing.api(), "k12" + visit).status()).isEqualTo(201);
	}

	/** A year of three digits is a slip of the hand. */
	@Test
	void areOfNoDayBefore1900() {
		body.put("serviceDate", "0206-11-01");

		assertThat(enter(billing.api(), "k14" + visit).field()).isEqualTo("serviceDate");
	}

	/** No act has more, so no charge has. */
	@ParameterizedTest
	@ValueSource(strings = {"100000000", "0.00001", "99999999999999999999999999"})
	void areOfNoMoreThanAnActIs(String quantity) {
		body.put("quantity", Map.of("value", quantity, "unit", "1"));

		assertThat(enter(billing.api(), "k15" + UUID.randomUUID()).field()).isEqualTo("quantity.value");
	}

	@Test
	void nameAModifierOnce() {
		body.put("modifiers", List.of("25", "59", "25"));

		var answer = enter(billing.api(), "k13" + visit);

		assertThat(answer.status()).as(answer.body()).isEqualTo(422);
		assertThat(answer.field()).isEqualTo("modifiers");
	}

	/** E10: what it costs is not the caller's to say. */
	@ParameterizedTest
	@CsvSource({"amount, 1.00, 400, amount", "reason, '', 422, reason", "patientId, 0198f3a0-0000-7000-8000-000000000000, "
			+ "422, patientId", "encounterId, 0198f3a0-0000-7000-8000-000000000000, 422, encounterId",
			"serviceDate, yesterday, 400, serviceDate"})
	void areNotEnteredByNonsense(String field, String value, int status, String named) {
		body.put(field, value);

		var answer = enter(billing.api(), "k6" + UUID.randomUUID());

		assertThat(answer.status()).as(answer.body()).isEqualTo(status);
		assertThat(answer.field()).isEqualTo(named);
		assertThat(billing.balance(patient)).isEqualTo("0.00");
	}

	@Test
	void needAKey() {
		assertThat(billing.api().post("/billing/charges", body).status()).isEqualTo(400);
	}

	private Answer enter(Api api, String key) {
		return api.post("/billing/charges", body, "Idempotency-Key", key);
	}

	private Answer read(Answer charge) {
		return billing.api().get("/billing/charges/" + charge.id());
	}

	private static Answer post(Api api, Answer charge, String what, String body) {
		return api.post("/billing/charges/" + charge.id() + "/" + what, body, "Idempotency-Key",
				UUID.randomUUID().toString());
	}

	/** Somebody new who may do what billers may. */
	private Api biller() {
		var name = "b" + UUID.randomUUID();
		owner.run("insert into concord.login_account (username, password_hash) values ('%s', '{bcrypt}%s')"
				.formatted(name, new BCryptPasswordEncoder(4).encode("secret-for-tests")));
		owner.run("insert into concord.login_role values ('%s', 'biller')".formatted(name));
		return billing.api().as(name, "secret-for-tests");
	}
}
