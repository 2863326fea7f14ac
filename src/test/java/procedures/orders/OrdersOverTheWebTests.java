package procedures.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static procedures.Ward.act;
import static procedures.Ward.visit;
import static procedures.Ward.with;

import concord.Api.Answer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import procedures.Staff;
import procedures.Ward;
import procedures.WardTest;

class OrdersOverTheWebTests extends WardTest {

	private UUID patient;
	private UUID visit;

	@BeforeEach
	void begin() {
		patient = ward.patient();
		visit = ward.visitOf(patient);
	}

	@Test
	void arePlacedReadAndListed() {
		var requester = new Staff(api).practitioner();
		var placed = api.post("/orders", with(with(order(), "requesterId", requester), "priority", "stat"));

		assertThat(placed.status()).as(placed.body()).isEqualTo(201);
		assertThat(placed.header("Location")).isEqualTo("/orders/" + placed.id());
		assertThat(placed.text("/status")).isEqualTo("active");
		assertThat(placed.text("/priority")).isEqualTo("stat");
		assertThat(placed.text("/quantity/value")).isEqualTo("1.50");
		assertThat(placed.text("/occurrence")).isEqualTo("2025-03-05T09:00:00-05:00");
		assertThat(api.get("/orders/" + placed.id()).json()).isEqualTo(placed.json());
		assertThat(ward.all("/orders?encounterId=" + visit, "id")).containsExactly(placed.id().toString());
		assertThat(ward.all("/orders?patientId=" + patient + "&status=revoked", "id")).isEmpty();
	}

	/** What is ordered is expected by billing, and never billable; what is performed for it is charged by itself. */
	@Test
	void planAChargeThatEndsWithThem() {
		var placed = api.post("/orders", order()).id();
		delivered.await();
		assertThat(planned(placed)).isEqualTo("planned 1.50 of 80146002 ");

		move(placed, "hold", "no fasting");
		move(placed, "resume", null);
		api.put("/orders/" + placed, with(with(order(), "reason", "more"), "quantity",
				Map.of("value", "2", "unit", "1")), 3);
		delivered.await();
		assertThat(planned(placed)).isEqualTo("planned 2 of 80146002 ");

		move(placed, "revoke", "not needed");
		delivered.await();
		assertThat(planned(placed)).isEqualTo("aborted 2 of 80146002 revoked");
		assertThat(api.get("/billing/charges?patientId=" + patient).json().path("items").size()).isZero();
		assertThat(ward.all("/billing/planned-charges?patientId=" + patient, "reason")).containsExactly("revoked");
	}

	@Test
	void planNothingWhereTheyDoNotSaySo() {
		var quiet = api.post("/orders", with(order(), "plansCharge", null)).id();
		var draft = api.post("/orders", with(order(), "status", "draft")).id();
		delivered.await();
		assertThat(planned(quiet)).isEmpty();
		assertThat(planned(draft)).isEmpty();

		move(draft, "activate", null);
		api.put("/orders/" + quiet, with(order(), "reason", "charge it"), 1);
		delivered.await();
		assertThat(planned(quiet)).startsWith("planned");
		assertThat(planned(draft)).startsWith("planned");

		api.put("/orders/" + quiet, with(with(order(), "plansCharge", false), "reason", "as a courtesy"), 2);
		delivered.await();
		assertThat(planned(quiet)).endsWith("aborted 1.50 of 80146002 not-planned");
	}

	/** As much as was ordered, in the unit it was ordered in: of two acts that complete at once, one is the last. */
	@Test
	void areDoneOnceAllThatWasOrderedIsPerformed() throws Exception {
		for (var round = 0; round < 4; round++) {
			var placed = ordered("3", "1");
			var acts = IntStream.range(0, 2).mapToObj(it -> based(placed)).toList();
			try (var callers = Executors.newFixedThreadPool(2)) {
				callers.invokeAll(acts.stream().map(it -> (Callable<Answer>) () -> ward.complete(it)).toList());
			}

			assertThat(api.get("/orders/" + placed).text("/status")).isEqualTo("completed");
			assertThat(sql.query("select jsonb_array_length(payload -> 'procedureIds') from outbox.event "
					+ "where aggregate_id = '%s' and type = 'procedures.OrderCompleted'".formatted(placed))).isEqualTo("2");
		}
	}

	@Test
	void areNotDoneByWhatIsStoppedOrCountedOtherwise() {
		var stopped = ordered("1", "1");
		var minutes = ordered("1", "min");
		api.post("/procedures/" + based(stopped) + "/stop",
				Map.of("end", Ward.END, "stopped", "after-anaesthesia", "reason", "unstable"));
		ward.complete(based(minutes));

		assertThat(api.get("/orders/" + stopped).text("/status")).isEqualTo("active");
		assertThat(api.get("/orders/" + minutes).text("/status")).isEqualTo("active");
	}

	private UUID ordered(String value, String unit) {
		return api.post("/orders", with(order(), "quantity", Map.of("value", value, "unit", unit))).id();
	}

	private UUID based(UUID order) {
		return api.post("/procedures", with(act(patient, visit), "basedOn", order)).id();
	}

	/** B12: an act withdrawn in one view is withdrawn in all: nothing is done by it here either. */
	@Test
	void areFulfilledByActs() {
		var placed = ordered("3", "1");
		var nothingYet = move(placed, "complete", null);
		var done = api.post("/procedures", with(act(patient, visit), "basedOn", placed));
		var withdrawn = api.post("/procedures", with(act(patient, visit), "basedOn", placed));
		ward.complete(done.id());
		ward.enterInError(withdrawn.id());

		var completed = move(placed, "complete", null);

		assertThat(nothingYet.problem()).isEqualTo("not-allowed");
		assertThat(done.status()).as(done.body()).isEqualTo(201);
		assertThat(completed.status()).as(completed.body()).isEqualTo(200);
		assertThat(completed.json().path("fulfilledBy").findValuesAsString("status"))
				.containsExactly("completed", "entered-in-error");
		delivered.await();
		assertThat(planned(placed)).startsWith("fulfilled");
		assertThat(sql.query("select payload ->> 'procedureIds' from outbox.event where aggregate_id = '%s' and type = '%s'"
				.formatted(placed, "procedures.OrderCompleted"))).isEqualTo("[\"" + done.id() + "\"]");
		assertThat(api.post("/procedures", with(act(patient, visit), "basedOn", placed)).problem())
				.isEqualTo("not-allowed");
	}

	/** B12: what was done for it was not; so it is to be done, its charge is expected, and acts are based on it. */
	@Test
	void areOpenAgainWhenWhatWasDoneIsWithdrawn() {
		var placed = ordered("2", "1");
		var acts = IntStream.range(0, 3).mapToObj(it -> based(placed)).toList();
		acts.forEach(ward::complete);
		delivered.await();
		assertThat(planned(placed)).startsWith("fulfilled");

		ward.enterInError(acts.getFirst());
		assertThat(api.get("/orders/" + placed).text("/status")).isEqualTo("completed");
		ward.enterInError(acts.getLast());
		assertThat(api.get("/orders/" + placed).text("/status")).isEqualTo("active");
		delivered.await();
		assertThat(planned(placed)).startsWith("planned");

		ward.complete(based(placed));
		assertThat(api.get("/orders/" + placed).text("/status")).isEqualTo("completed");
	}

	/** Whoever judged that one of two will do counted what was performed: an act that never began is missed by nobody. */
	@Test
	void stayDoneWhenWhatNeverBeganIsWithdrawn() {
		var placed = ordered("2", "1");
		ward.complete(based(placed));
		var planned = based(placed);
		move(placed, "complete", null);

		ward.enterInError(planned);

		assertThat(api.get("/orders/" + placed).text("/status")).isEqualTo("completed");
	}

	@Test
	void areNotFulfilledByOthersActs() {
		var placed = api.post("/orders", order()).id();
		var other = ward.patient();

		var refused = api.post("/procedures", with(act(other, ward.visitOf(other)), "basedOn", placed));

		assertThat(refused.field()).isEqualTo("basedOn");
		assertThat(api.post("/procedures", with(act(patient, visit), "basedOn", UUID.randomUUID())).field())
				.isEqualTo("basedOn");
		assertThat(ward.all("/procedures?patientId=" + other, "id")).isEmpty();
	}

	/** What was performed for an order stays charged when it is revoked; nothing more is based on it. */
	@Test
	void areRevokedButNotWhatWasDone() throws Exception {
		for (var round = 0; round < 6; round++) {
			var placed = api.post("/orders", order()).id();
			List<Answer> answers;
			try (var callers = Executors.newFixedThreadPool(4)) {
				answers = callers.invokeAll(IntStream.range(0, 4).mapToObj(caller -> (Callable<Answer>) () -> caller == 0
						? move(placed, "revoke", "not needed")
						: api.post("/procedures", with(act(patient, visit), "basedOn", placed))).toList())
						.stream().map(Future::resultNow).toList();
			}

			var based = answers.stream().skip(1).filter(answer -> answer.status() == 201).count();
			assertThat(answers.getFirst().status()).isEqualTo(200);
			assertThat(api.get("/orders/" + placed).json().path("fulfilledBy").size()).isEqualTo((int) based);
			assertThat(answers.stream().skip(1).filter(answer -> answer.status() == 409).count()).isEqualTo(3 - based);
		}
	}

	/** A visit is not withdrawn while somebody may still act in it. */
	@Test
	void keepTheirVisit() {
		var arrived = api.post("/encounters", with(visit(patient), "status", "arrived")).id();
		var placed = api.post("/orders", with(order(), "encounterId", arrived)).id();

		var refused = api.post("/encounters/" + arrived + "/cancel", Map.of("reason", "went home"));
		move(placed, "revoke", "went home");

		assertThat(refused.text("/detail")).contains("1 orders are open in this encounter");
		assertThat(api.post("/encounters/" + arrived + "/cancel", Map.of("reason", "went home")).status()).isEqualTo(200);
		assertThat(api.post("/orders", with(order(), "encounterId", arrived)).field()).isEqualTo("encounterId");
	}

	@ParameterizedTest(name = "{0}: {1} is refused, naming {2}")
	@CsvSource({
		"status, revoked, status", "priority, soon, priority", "requesterId, 0198f3a0-0000-7000-8000-000000000000, requesterId",
		"encounterId, 0198f3a0-0000-7000-8000-000000000000, encounterId", "occurrence, 2025-03-05T09:00:00, occurrence",
		"patientId, , patientId", "code, , code", "quantity, , quantity", "colour, red, colour"})
	void refuseWhatCannotBe(String field, String value, String named) {
		var refused = api.post("/orders", with(order(), field, value));

		assertThat(refused.status()).as(refused.body()).isBetween(400, 422);
		assertThat(refused.field()).isEqualTo(named);
		assertThat(ward.all("/orders?patientId=" + patient, "id")).isEmpty();
	}

	@Test
	void areNotChangedUnseen() {
		var placed = api.post("/orders", order()).id();
		var body = with(order(), "reason", "more");

		assertThat(api.send("PUT", "/orders/" + placed, body).status()).isEqualTo(428);
		assertThat(api.put("/orders/" + placed, body, 2).status()).isEqualTo(412);
		assertThat(api.put("/orders/" + placed, with(body, "patientId", ward.patient()), 1).field()).isEqualTo("patientId");
		assertThat(api.put("/orders/" + placed, with(body, "quantity", Map.of("value", "0", "unit", "1")), 1).field())
				.isEqualTo("quantity.value");
		assertThat(api.get("/orders/" + placed).version()).isEqualTo(1);
		assertThat(api.get("/orders/" + UUID.randomUUID()).status()).isEqualTo(404);
		assertThat(api.get("/orders").status()).isEqualTo(422);
	}

	private Map<String, Object> order() {
		var body = new LinkedHashMap<String, Object>();
		body.put("patientId", patient);
		body.put("encounterId", visit);
		body.put("code", Map.of("system", "http://snomed.info/sct", "code", "80146002", "display", "Appendectomy"));
		body.put("quantity", Map.of("value", "1.50", "unit", "1"));
		body.put("occurrence", "2025-03-05T09:00:00-05:00");
		body.put("plansCharge", true);
		return body;
	}

	private Answer move(UUID order, String move, String reason) {
		return api.post("/orders/" + order + "/" + move, reason == null ? null : Map.of("reason", reason));
	}

	/** What billing expects of an order. */
	private String planned(UUID order) {
		return sql.query("""
				select coalesce(string_agg(concat_ws(' ', status, quantity, 'of', code, reason), ', '), '')
				from billing.planned_charge where order_id = '%s'""".formatted(order));
	}
}
