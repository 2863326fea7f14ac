package procedures.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static procedures.Ward.act;
import static procedures.Ward.with;

import concord.Api.Answer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import outbox.subscribing.Subscriptions;
import procedures.WardTest;

/** The chart tells each act's way to the bill, though nothing here knows of billing. */
class ChartsTests extends WardTest {

	@Autowired
	private Subscriptions subscriptions;

	private UUID patient;
	private UUID visit;

	/** A code of its own, so that each test has its own price, or none. */
	private final String code = UUID.randomUUID().toString();

	@BeforeEach
	void begin() {
		patient = ward.patient();
		visit = ward.visitOf(patient);
	}

	@Test
	void tellTheWholeWay() {
		price();
		var documented = api.post("/procedures", body());
		assertThat(bill(documented)).isEqualTo("none in-progress");

		var completed = ward.complete(documented.id());
		assertThat(bill(completed)).isEqualTo("charged 431.40 USD of version 2");

		var amended = api.put("/procedures/" + documented.id(), with(with(body(), "quantity",
				Map.of("value", "2", "unit", "1")), "reason", "two"), 2);
		assertThat(bill(amended)).isEqualTo("charged 862.80 USD of version 3");

		var withdrawn = ward.enterInError(documented.id());
		assertThat(bill(withdrawn)).startsWith("reversed ");
	}

	@Test
	void tellWhatIsHeldAndWhy() {
		var documented = api.post("/procedures", body());

		var completed = ward.complete(documented.id());

		assertThat(bill(completed)).isEqualTo("held unpriced of version 2");
	}

	@Test
	void tellWhatIsNotBillableAndWhy() {
		var documented = api.post("/procedures", body());
		var completed = ward.complete(documented.id());
		bill(completed);
		var charge = api.get("/billing/charges?procedureId=" + documented.id()).text("/items/0/id");

		var decided = api.post("/billing/charges/" + charge + "/not-billable", Map.of("reason", "courtesy"),
				"Idempotency-Key", UUID.randomUUID().toString());

		assertThat(decided.status()).as(decided.body()).isEqualTo(200);
		assertThat(bill(decided)).isEqualTo("not-billable courtesy of version 2");
	}

	/** Two identical acts stay two; withdrawing one leaves the other, the right one (A8, A9). */
	@Test
	void tellTwoIdenticalActsApart() {
		price();
		var one = api.post("/procedures", body());
		var two = api.post("/procedures", body());
		ward.complete(one.id());
		ward.complete(two.id());

		var chart = chart(ward.enterInError(one.id()));

		assertThat(chart.json().path("acts").path("items").findValuesAsString("step"))
				.containsExactly("reversed", "charged");
		assertThat(chart.text("/acts/items/1/id")).isEqualTo(two.id().toString());
	}

	@Test
	void tellWhatIsOrdered() {
		var order = new LinkedHashMap<String, Object>(Map.of("patientId", patient, "encounterId", visit, "plansCharge",
				true, "code", Map.of("system", "urn:test", "code", code), "quantity", Map.of("value", "1", "unit", "1")));
		var placed = api.post("/orders", order);
		var ordered = chart(placed);

		var done = api.post("/procedures", with(body(), "basedOn", placed.id()));
		var revoked = chart(api.post("/orders/" + placed.id() + "/revoke", Map.of("reason", "not needed")));

		assertThat(ordered.text("/orders/0/bill/step")).isEqualTo("planned");
		assertThat(revoked.text("/orders/0/bill/step")).isEqualTo("reversed");
		assertThat(revoked.text("/orders/0/bill/why")).isEqualTo("revoked");
		assertThat(revoked.text("/acts/items/0/basedOn")).isEqualTo(placed.id().toString());
		assertThat(revoked.text("/acts/items/0/id")).isEqualTo(done.id().toString());
	}

	@Test
	void pageTheirActs() {
		api.post("/procedures", body());
		var second = api.post("/procedures", body());

		var first = api.get("/encounters/" + visit + "/chart?limit=1");
		var next = api.get("/encounters/" + visit + "/chart?limit=1&after=" + first.text("/acts/next"));

		assertThat(first.json().path("acts").path("items").size()).isEqualTo(1);
		assertThat(next.text("/acts/items/0/id")).isEqualTo(second.id().toString());
		assertThat(first.text("/encounter/id")).isEqualTo(visit.toString());
		assertThat(api.get("/encounters/" + UUID.randomUUID() + "/chart").status()).isEqualTo(404);
	}

	/** Heard by an interface declared in our own events; only the chart waits for whoever says it. */
	@Test
	void hearDownstreamByAnInterfaceOfTheirOwn() {
		var procedures = subscriptions.of("procedures");

		assertThat(procedures.handled()).contains("billing.ChargePosted", "billing.ChargeHeld", "billing.ChargeReversed",
				"billing.ChargeNotBillable", "billing.OrderChargePlanned", "patients.PatientRegistered");
		assertThat(procedures.downstream()).containsExactly("billing");
		assertThat(procedures.upstream()).containsExactly("patients");
		assertThat(subscriptions.of("billing").downstream()).isEmpty();
	}

	private void price() {
		var csv = "system,code,amount,currency,effective_from,effective_to,description\nurn:test,%s,431.40,USD,2020-01-01,,\n"
				.formatted(code);
		var entered = api.post("/billing/prices", csv, "Content-Type", "text/csv");
		assertThat(entered.status()).as(entered.body()).isEqualTo(200);
	}

	private Map<String, Object> body() {
		return with(with(with(act(patient, visit), "code", Map.of("system", "urn:test", "code", code)), "quantity",
				Map.of("value", "1", "unit", "1")), "modifiers", null);
	}

	private Answer chart(Answer after) {
		var chart = api.get("/encounters/" + visit + "/chart", "Concord-After", after.header("Concord-Position"));
		assertThat(chart.status()).as(chart.body()).isEqualTo(200);
		return chart;
	}

	/** Of the first act, seen right after a write: reads what billing made of it (read your writes). */
	private String bill(Answer after) {
		var bill = chart(after).json().at("/acts/items/0/bill");
		var said = new StringBuilder(bill.path("step").asString());
		if (!bill.path("why").isNull()) {
			said.append(' ').append(bill.path("why").asString());
		}
		if (!bill.path("amount").isNull()) {
			said.append(' ').append(bill.at("/amount/value").asString()).append(' ').append(bill.at("/amount/currency").asString());
		}
		return bill.path("version").isNull() ? said.toString() : said + " of version " + bill.path("version").asInt();
	}
}
