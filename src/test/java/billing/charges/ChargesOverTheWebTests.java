package billing.charges;

import static billing.Telling.DAY;
import static billing.Telling.SYSTEM;
import static billing.Telling.facts;
import static org.assertj.core.api.Assertions.assertThat;

import billing.Billing;
import billing.Ledger;
import billing.Telling.Act;
import concord.Api.Answer;
import concord.ConcordTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What billing staff sees and decides. */
@ConcordTest
class ChargesOverTheWebTests {

	private static final String COURTESY = "{\"reason\":\"courtesy\"}";

	@Autowired Billing billing;
	@Autowired Ledger ledger;

	@AfterEach
	void leavesTheBooksInTune() {
		assertThat(ledger.faults()).isEmpty();
	}

	@Test
	void areShownWithAllThatExplainsThem() {
		var act = charged();

		var answer = billing.api().get("/billing/charges/" + id(act));

		assertThat(answer.version()).isEqualTo(1);
		assertThat(answer.text("/procedureId")).isEqualTo(act.id.toString());
		assertThat(answer.text("/procedureVersion")).isEqualTo("1");
		assertThat(answer.text("/patientId")).isEqualTo(act.patient.toString());
		assertThat(answer.text("/status")).isEqualTo("billable");
		assertThat(answer.json().path("heldReason").isNull()).isTrue();
		assertThat(answer.json().at("/amount/value").isString()).isTrue();
		assertThat(answer.text("/amount/currency")).isEqualTo("USD");
		assertThat(answer.text("/serviceDate")).isEqualTo(DAY.toString());
		assertThat(answer.text("/priceVersion")).isEqualTo("1");
		assertThat(answer.text("/quantity/value")).isEqualTo("1");
	}

	@Test
	void areFoundByPatientStatusAndReasonPageByPage() {
		var patient = billing.patient();
		for (var i = 0; i < 3; i++) {
			billing.hears(new Act(patient).completed(facts("c" + UUID.randomUUID())));
		}
		billing.hears(new Act(patient).completed(facts(billing.priced("10.00"))));

		assertThat(found("patientId=" + patient)).hasSize(4);
		assertThat(found("patientId=" + patient + "&status=billable")).hasSize(1);
		assertThat(found("patientId=" + patient + "&heldReason=unpriced")).hasSize(3);
		assertThat(found("patientId=" + patient + "&status=billable&heldReason=unpriced")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({"status=lost, 422, status", "heldReason=lost, 422, heldReason", "limit=0, 422, limit",
			"limit=201, 422, limit", "after=%21, 422, after", "patientId=me, 400, patientId"})
	void areNotFoundByNonsense(String query, int status, String field) {
		var answer = billing.api().get("/billing/charges?" + query);

		assertThat(answer.status()).isEqualTo(status);
		assertThat(answer.field()).isEqualTo(field);
	}

	@Test
	void areNotBilledByDecisionWhichReversesWhatWasPosted() {
		var act = charged();

		var answer = decide(act, "not-billable", COURTESY);

		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		assertThat(answer.version()).isEqualTo(2);
		assertThat(answer.text("/status")).isEqualTo("not-billable");
		assertThat(answer.text("/reason")).isEqualTo("courtesy");
		assertThat(billing.balance(act.patient)).isEqualTo("0.00");
		assertThat(billing.entries(act.patient)).hasSize(2);
	}

	@Test
	void arePricedOnceThereIsAPrice() {
		var act = new Act(billing.patient());
		var code = "c" + UUID.randomUUID();
		billing.hears(act.completed(facts(code)));

		var early = decide(act, "price", "");
		plantPrice(code);
		var answer = decide(act, "price", "");

		assertThat(early.status()).isEqualTo(409);
		assertThat(early.problem()).isEqualTo("not-allowed");
		assertThat(early.text("/detail")).contains("unpriced");
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		assertThat(billing.told(act.id)).containsExactly("billable  7.00 of 1");
		assertThat(decide(act, "price", "").status()).isEqualTo(409);
	}

	@Test
	void leaveTheQueueTogether() {
		var patient = billing.patient();
		var code = "c" + UUID.randomUUID();
		var acts = List.of(new Act(patient), new Act(patient), new Act(patient));
		acts.forEach(it -> billing.hears(it.completed(facts(code))));
		plantPrice(code);

		var answer = billing.api().post("/billing/charges/price", "");

		assertThat(answer.text("/priced")).isEqualTo("3");
		assertThat(answer.text("/left")).isEqualTo("0");
		assertThat(billing.balance(patient)).isEqualTo("21.00");
		assertThat(billing.api().post("/billing/charges/price", "").text("/priced")).isEqualTo("0");
	}

	@Test
	void areDecidedAboutOnceUnderOneKey() {
		var act = charged();
		var key = UUID.randomUUID().toString();

		var first = billing.api().post(path(act, "not-billable"), COURTESY, "Idempotency-Key", key);
		var again = billing.api().post(path(act, "not-billable"), COURTESY, "Idempotency-Key", key);
		var other = billing.api().post(path(act, "not-billable"), "{\"reason\":\"charity\"}", "Idempotency-Key",
				key);

		assertThat(again.body()).isEqualTo(first.body());
		assertThat(other.status()).isEqualTo(422);
		assertThat(billing.entries(act.patient)).hasSize(2);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			not-billable | {"reason":"because"}               | 422 | reason
			not-billable | {}                                 | 422 | reason
			not-billable | {"reason":"courtesy","amount":"0"} | 400 | amount
			not-billable | {"reason":                         | 400 |
			not-billable | {"reason":7}                       | 400 | reason
			""")
	void areNotDecidedAboutByNonsense(String decision, String body, int status, String field) {
		var act = charged();

		var answer = decide(act, decision, body);

		assertThat(answer.status()).as(answer.body()).isEqualTo(status);
		assertThat(answer.field()).isEqualTo(field == null ? answer.field() : field);
		assertThat(billing.told(act.id)).containsExactly("billable  10.00 of 1");
	}

	@Test
	void areNotDecidedAboutWithoutAKeyOnAnOldViewOrWhereThereIsNone() {
		var act = charged();

		assertThat(billing.api().post(path(act, "not-billable"), COURTESY).status()).isEqualTo(400);
		assertThat(billing.api().post(path(act, "not-billable"), COURTESY, "Idempotency-Key", "k" + act.id,
				"If-Match", "\"9\"").status()).isEqualTo(412);
		assertThat(billing.api().post("/billing/charges/" + UUID.randomUUID() + "/price", "", "Idempotency-Key",
				"k" + act.patient).status()).isEqualTo(404);
		assertThat(billing.told(act.id)).containsExactly("billable  10.00 of 1");
	}

	@Test
	void areNoBodysBusinessWithoutLogin() {
		assertThat(billing.api().asNobody().get("/billing/charges").status()).isEqualTo(401);
	}

	private Act charged() {
		var act = new Act(billing.patient());
		billing.hears(act.completed(facts(billing.priced("10.00"))));
		return act;
	}

	/** Past the import, which would let go at once what waits. */
	private void plantPrice(String code) {
		ledger.asOwner().sql("""
				insert into billing.price values (gen_random_uuid(), 1, ?, ?, 7.00, 'USD', '2025-01-01', 'infinity', '',
					false, now(), 'test')
				""").param(SYSTEM).param(code).update();
	}

	private Answer decide(Act act, String decision, String body) {
		return billing.api().post(path(act, decision), body, "Idempotency-Key", UUID.randomUUID().toString());
	}

	private String path(Act act, String decision) {
		return "/billing/charges/" + id(act) + "/" + decision;
	}

	private String id(Act act) {
		return billing.charges(act.id).getFirst().path("id").asString();
	}

	private List<String> found(String query) {
		var found = new ArrayList<String>();
		var next = "";
		do {
			var page = billing.api().get("/billing/charges?limit=2&" + query
					+ (next.isEmpty() ? "" : "&after=" + next));
			page.json().path("items").valueStream().forEach(it -> found.add(it.path("id").asString()));
			next = page.text("/next");
		}
		while (!next.isEmpty());
		assertThat(found).doesNotHaveDuplicates();
		return found;
	}
}
