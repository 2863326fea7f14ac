package procedures.encounters;

import static org.assertj.core.api.Assertions.assertThat;
import static procedures.Ward.act;
import static procedures.Ward.visit;
import static procedures.Ward.with;

import concord.Api.Answer;
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

class CorrectionsOverTheWebTests extends WardTest {

	private UUID patient;
	private UUID visit;

	@BeforeEach
	void begin() {
		patient = ward.patient();
		visit = ward.visitOf(patient);
	}

	/** What it was is kept, with who put it right and why; billing hears what kind of visit it is. */
	@Test
	void arePutRightWithAReason() {
		var corrected = correct(with(body(), "class", "OBSENC"), 1);

		assertThat(corrected.status()).as(corrected.body()).isEqualTo(200);
		assertThat(corrected.version()).isEqualTo(2);
		assertThat(corrected.text("/start")).isEqualTo("2025-03-01T20:00:00-05:00");
		assertThat(corrected.text("/statusHistory/0/start")).isEqualTo("2025-03-01T20:00:00-05:00");
		assertThat(api.get("/encounters/" + visit).json()).isEqualTo(corrected.json());
		var before = api.get("/encounters/" + visit + "/corrections").json().path("items").path(0);
		assertThat(before.path("class").asString()).isEqualTo("AMB");
		assertThat(before.path("start").asString()).isEqualTo("2025-03-01T21:00:00-05:00");
		assertThat(before.path("reason").asString()).isEqualTo("wrong hour");
		assertThat(before.path("recordedBy").asString()).isEqualTo("admin");
		delivered.await();
		assertThat(sql.query("select visit_class from billing.visit where encounter_id = '%s'".formatted(visit)))
				.isEqualTo("OBSENC");
	}

	/** F1: the service date is the facility's, and so is the day its charge and its plan stand for. */
	@Test
	void dateActsAndOrdersByTheFacilityItWas() {
		var done = api.post("/procedures", act(patient, visit));
		ward.complete(done.id());
		var midday = api.post("/procedures", with(act(patient, visit), "start", "2025-03-01T12:00:00-05:00"));
		var gone = ward.enterInError(api.post("/procedures", act(patient, visit)).id());
		var order = api.post("/orders", Map.of("patientId", patient, "encounterId", visit, "code",
				Map.of("system", "http://snomed.info/sct", "code", "80146002"), "quantity",
				Map.of("value", "1", "unit", "1"), "occurrence", "2025-03-05T23:00:00-05:00", "plansCharge", true));

		var corrected = correct(with(body(), "facilityId", new Staff(api).facility("Europe/London")), 1);

		assertThat(corrected.text("/timeZone")).as(corrected.body()).isEqualTo("Europe/London");
		assertThat(api.get("/procedures/" + done.id()).text("/serviceDate")).isEqualTo("2025-03-02");
		assertThat(api.get("/procedures/" + midday.id()).version()).as("its day is the same").isEqualTo(1);
		assertThat(api.get("/procedures/" + gone.id()).version()).isEqualTo(2);
		assertThat(api.get("/procedures/" + done.id() + "/history").text("/items/2/reason")).isEqualTo("wrong hour");
		delivered.await();
		assertThat(sql.query("""
				select string_agg(service_date::text, ',') from billing.charge_item
				where procedure_id = '%s' and status in ('billable', 'held')""".formatted(done.id()))).isEqualTo("2025-03-02");
		assertThat(sql.query("select expected_on from billing.planned_charge where order_id = '%s'".formatted(order.id())))
				.isEqualTo("2025-03-06");
		assertThat(api.get("/reconciliation/drift").body()).doesNotContain(done.id().toString());
	}

	/** A signature is for what was done, and that is the same. */
	@Test
	void leaveWhatWasSignedSigned() {
		var act = api.post("/procedures", with(act(patient, visit), "cosignatureRequired", true));
		ward.complete(act.id());
		colleague().post("/procedures/" + act.id() + "/cosign", Map.of("practitioner", Ward.COSIGNER));

		correct(with(body(), "facilityId", new Staff(api).facility("Europe/London")), 1);

		assertThat(api.get("/procedures/" + act.id()).text("/serviceDate")).isEqualTo("2025-03-02");
		assertThat(api.get("/procedures/" + act.id()).text("/cosignature/status")).isEqualTo("signed");
	}

	/** C20: nobody becomes an inpatient twice by a correction, however many are at it. */
	@Test
	void makeNobodyAnInpatientTwice() throws Exception {
		var visits = IntStream.range(0, 4).mapToObj(it -> ward.visitOf(patient)).toList();

		var answers = atOnce(visits.stream().map(it -> (Callable<Answer>) () ->
				api.put("/encounters/" + it, with(body(), "class", "IMP"), 1)).toList());

		assertThat(answers).filteredOn(it -> it.status() == 200).hasSize(1);
		assertThat(answers).filteredOn(it -> it.status() == 409).hasSize(3);
	}

	/** Acts that are documented while the facility is put right are dated by what it is in the end. */
	@Test
	void missNoActThatComesMeanwhile() throws Exception {
		var london = new Staff(api).facility("Europe/London");

		var answers = atOnce(IntStream.range(0, 5).mapToObj(it -> (Callable<Answer>) () -> it == 2
				? correct(with(body(), "facilityId", london), 1) : api.post("/procedures", act(patient, visit))).toList());

		assertThat(answers).extracting(Answer::status).containsOnly(200, 201);
		assertThat(ward.all("/procedures?encounterId=" + visit, "serviceDate")).hasSize(4).containsOnly("2025-03-02");
	}

	/** What completes an act and its order meanwhile waits, and nobody waits in a circle. */
	@Test
	void waitForNobodyInACircle() throws Exception {
		var tokyo = new Staff(api).facility("Asia/Tokyo");
		for (var round = 0; round < 4; round++) {
			visit = ward.visitOf(patient);
			var order = api.post("/orders", Map.of("patientId", patient, "encounterId", visit, "code",
					Map.of("system", "http://snomed.info/sct", "code", "80146002"), "quantity",
					Map.of("value", "3", "unit", "1"), "occurrence", "2025-03-05T23:00:00-05:00")).id();
			var acts = IntStream.range(0, 2).mapToObj(it -> api.post("/procedures",
					with(act(patient, visit), "basedOn", order)).id()).toList();

			var answers = atOnce(List.of(() -> correct(with(body(), "facilityId", tokyo), 1),
					() -> ward.complete(acts.get(0)), () -> ward.complete(acts.get(1))));

			assertThat(answers).extracting(Answer::status).isSubsetOf(200, 412);
		}
	}

	@ParameterizedTest(name = "{0}: {1} is refused, naming {2}")
	@CsvSource({"class, XYZ, class", "class, , class", "start, , start", "start, 2999-01-01T00:00:00Z, start",
		"start, yesterday, start", "end, 2025-03-01T22:00:00-05:00, end", "disposition, home, disposition",
		"facilityId, 0198f3a0-0000-7000-8000-000000000000, facilityId", "reason, , reason", "admitSource, x, admitSource",
		"patientId, 0198f3a0-0000-7000-8000-000000000000, patientId", "status, finished, status"})
	void refuseWhatCannotBe(String field, String value, String named) {
		var refused = correct(with(body(), field, value), 1);

		assertThat(refused.status()).as(refused.body()).isBetween(400, 422);
		assertThat(refused.field()).isEqualTo(named);
		assertThat(api.get("/encounters/" + visit).version()).isEqualTo(1);
	}

	@Test
	void areNotMadeUnseenNorOfWhatWasWithdrawn() {
		assertThat(api.send("PUT", "/encounters/" + visit, body()).status()).isEqualTo(428);
		assertThat(correct(body(), 2).status()).isEqualTo(412);
		api.post("/encounters/" + visit + "/enter-in-error", Map.of("reason", "wrong patient"));
		assertThat(correct(body(), 2).problem()).isEqualTo("not-allowed");
		assertThat(api.get("/encounters/" + visit + "/corrections").json().path("items").size()).isZero();
		assertThat(api.get("/encounters/" + UUID.randomUUID() + "/corrections").status()).isEqualTo(404);
	}

	private static List<Answer> atOnce(List<Callable<Answer>> asked) throws InterruptedException {
		try (var callers = Executors.newFixedThreadPool(asked.size())) {
			return callers.invokeAll(asked).stream().map(Future::resultNow).toList();
		}
	}

	private Map<String, Object> body() {
		var body = visit(patient);
		body.put("start", "2025-03-01T20:00:00-05:00");
		body.put("reason", "wrong hour");
		return body;
	}

	private Answer correct(Map<String, Object> body, int seen) {
		return api.put("/encounters/" + visit, body, seen);
	}
}
