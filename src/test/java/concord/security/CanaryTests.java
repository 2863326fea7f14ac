package concord.security;

import static org.assertj.core.api.Assertions.assertThat;

import concord.Api;
import concord.Api.Answer;
import concord.ConcordTest;
import concord.LogLines;
import concord.OwnerSql;
import drill.events.DrillHeld;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import outbox.Delivered;
import outbox.Forging;
import outbox.Publishing;
import procedures.Ward;
import reconciliation.drill.DrillHandler;

/**
 * Words nobody would write stand where patients' data stands, and are searched for where nobody may find any:
 * in the log's lines, in what is scraped, in health, in what is parked, in refusals.
 */
@ConcordTest
@Import(DrillHandler.class)
class CanaryTests {

	/** Each planting is a word of its own, so that one that is found says where it came from. */
	static final String CANARY = "Kanarienvogel";

	@Autowired Publishing publishing;
	@Autowired Forging forging;
	@Autowired Delivered delivered;
	@Autowired OwnerSql owner;
	@LocalServerPort int port;

	private final List<Answer> refusals = new ArrayList<>();
	private LogLines lines;
	private Api api;

	/** Not before: whoever starts Concord in this process sets up its log anew. */
	@BeforeEach
	void listen() {
		lines = new LogLines();
	}

	@BeforeEach
	void drillTable() {
		DrillHandler.table(owner);
		api = new Api(port);
	}

	@AfterEach
	void close() {
		lines.close();
	}

	@Test
	void doesNotSingWherePatientsAreRegisteredAndSearched() {
		var body = patient("name");
		assertThat(api.post("/patients", body).status()).isEqualTo(201);
		assertThat(api.post("/patients/search", Map.of("family", CANARY + "-search")).status()).isEqualTo(200);

		refused(409, api.post("/patients", body));
		refused(400, api.post("/patients", Ward.with(body, "birthDate", CANARY + "-date")));
		refused(400, api.post("/patients", Ward.with(body, "sex", CANARY + "-sex")));
		refused(400, api.post("/patients", Ward.with(body, "name", CANARY + "-mistyped")));
		refused(400, api.post("/patients", "{\"name\": \"" + CANARY + "-broken"));
		refused(400, api.post("/patients/search", Map.of("birthDate", CANARY + "-searched-date")));
		refused(400, api.get("/patients/" + CANARY + "-path"));
		refused(401, api.as(CANARY + "-user", CANARY + "-password").get("/patients/1"));
		nothingSings();
	}

	@Test
	void doesNotSingWhereCoveragesAndActsAreRefused() {
		var patient = api.post("/patients", patient("covered")).id();
		var coverages = "/patients/" + patient + "/coverages";
		assertThat(api.post(coverages, coverage("member", 1)).status()).isEqualTo(201);
		refused(409, api.post(coverages, coverage("overlapping", 1)));
		refused(400, api.post(coverages, coverage("rank", CANARY + "-rank")));

		delivered.await();
		var visit = api.post("/encounters", Ward.visit(patient)).id();
		var act = Ward.with(Ward.act(patient, visit), "identifiers", List.of(identifier("act")));
		var documented = api.post("/procedures", act).id();
		refused(409, api.post("/procedures", act));
		refused(400, api.post("/procedures", Ward.with(act, "start", CANARY + "-start")));
		assertThat(api.post("/procedures/" + documented + "/enter-in-error", Map.of("reason", CANARY + "-reason"))
				.status()).isEqualTo(200);
		refused(404, api.post("/procedures/" + patient + "/enter-in-error", Map.of("reason", CANARY + "-nowhere")));
		delivered.await();
		nothingSings();
	}

	/** Where the database, a parser and the decoder quote what they stumble over. */
	@Test
	void doesNotSingWhereAnEventCannotBeApplied() {
		var patient = UUID.randomUUID();
		publishing.publish("procedures",
				new DrillHeld(UUID.randomUUID(), 1, patient, "quoted by the database: " + CANARY + "-cast"),
				new DrillHeld(UUID.randomUUID(), 1, patient, "quoted by a parser: " + CANARY + "-parsed"));
		forging.append("drill.DrillHeld", 1, UUID.randomUUID(), 1, patient,
				"{\"drillId\": \"%1$s\", \"version\": 1, \"patientId\": \"%1$s\", \"order\": \"x\", \"weight\": \"%2$s\"}"
						.formatted(patient, CANARY + "-decoded"));
		delivered.await();

		assertThat(owner.query("select count(*) from outbox.parked join outbox.event using (lane, position) "
				+ "where patient_id = '" + patient + "'")).isEqualTo("3");
		assertThat(lines.everything()).contains("and parked it");
		nothingSings();
	}

	private void refused(int status, Answer answer) {
		assertThat(answer.status()).as(answer.body()).isEqualTo(status);
		refusals.add(answer);
	}

	private void nothingSings() {
		assertThat(lines.everything()).doesNotContain(CANARY);
		for (var page : List.of("/actuator/prometheus", "/actuator/health", "/operations/parked?limit=200",
				"/operations/subscriptions", "/actuator/metrics/http.server.requests", "/reconciliation/drift")) {
			var answer = api.get(page);
			assertThat(answer.status()).as(page).isEqualTo(200);
			assertThat(answer.body()).as(page).isNotEmpty().doesNotContain(CANARY);
		}
		assertThat(refusals).allSatisfy(it -> {
			assertThat(it.body()).doesNotContain(CANARY);
			assertThat(it.headers().map().toString()).doesNotContain(CANARY);
		});
	}

	private static Map<String, Object> patient(String kind) {
		var body = new LinkedHashMap<String, Object>();
		body.put("name", Map.of("family", CANARY + "-" + kind, "given", List.of(CANARY + "-given")));
		body.put("birthDate", "1980-04-02");
		body.put("sex", "female");
		body.put("identifiers", List.of(identifier(kind)));
		return body;
	}

	private static Map<String, String> identifier(String kind) {
		return Map.of("system", "urn:example:" + kind, "value", CANARY + "-" + UUID.randomUUID());
	}

	private static Map<String, Object> coverage(String member, Object rank) {
		var body = new LinkedHashMap<String, Object>();
		body.put("payer", Map.of("code", "AETNA", "name", "Aetna"));
		body.put("memberNumber", CANARY + "-" + member);
		body.put("rank", rank);
		body.put("period", Map.of("start", "2025-01-01"));
		return body;
	}
}
