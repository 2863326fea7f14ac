package patients.restriction;

import static org.assertj.core.api.Assertions.assertThat;

import concord.Api;
import concord.ConcordTest;
import concord.OwnerSql;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A record that not everybody may open. */
@ConcordTest
class RestrictionTests {

	private static final Map<String, Object> REASON = Map.of("reason", "works here");

	@LocalServerPort
	int port;

	@Autowired
	OwnerSql owner;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	RequestMappingHandlerMapping handlers;

	Api api;
	String family;
	UUID patient;

	@BeforeEach
	void open() {
		api = new Api(port);
		family = "Res" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "olar";
		patient = api.post("/patients", """
				{"name":{"family":"%s","given":["Ana"]},"birthDate":"1980-04-02","sex":"female",
				 "telecom":[{"system":"email","value":"ana@example.org"}]}""".formatted(family)).id();
	}

	/** Closed to whoever asks in these tests: the administrator restricted it, so the account is taken off. */
	private void close() {
		assertThat(api.post("/patients/" + patient + "/restriction", REASON).status()).isEqualTo(200);
		owner.run("update patients.restriction set may_open = '{somebody}' where patient_id = '" + patient + "'");
	}

	@Test
	void isSetWithAReasonAndOpenToWhoSetIt() {
		var set = api.post("/patients/" + patient + "/restriction",
				Map.of("reason", "works here", "mayOpen", List.of("dr.grey", "admin")));

		assertThat(set.status()).as(set.body()).isEqualTo(200);
		assertThat(set.text("/by")).isEqualTo("admin");
		assertThat(set.json().path("mayOpen").toString()).isEqualTo("[\"admin\",\"dr.grey\"]");
		assertThat(api.get("/patients/" + patient).json().path("restricted").asBoolean()).isTrue();
		assertThat(api.get("/patients/" + patient + "/restriction").text("/reason")).isEqualTo("works here");
		assertThat(api.post("/patients/" + patient + "/restriction", Map.of("reason", " ")).field()).isEqualTo("reason");
		assertThat(api.post("/patients/" + UUID.randomUUID() + "/restriction", REASON).status()).isEqualTo(404);
	}

	/** Every path there is, and every one there will be. */
	@Test
	void closesEveryPathThatNamesThePatientOrACoverage() {
		var coverage = covered();
		close();

		assertThat(knocked(patient.toString(), coverage.toString())).hasSizeGreaterThan(10).allSatisfy(it -> {
			assertThat(it.status()).isEqualTo(403);
			assertThat(it.problem()).isEqualTo("restricted");
			assertThat(it.body()).doesNotContain(family);
		});
	}

	/** Whatever reads an id more kindly than the guard does, it is not asked. */
	@ParameterizedTest
	@ValueSource(strings = {"%%20%s", "%s%%20", "%%09%s", "%s%%0A", "%%20%%20%s%%20"})
	void closesEveryPathHoweverTheIdIsSpelled(String spelled) {
		var coverage = covered();
		close();

		assertThat(knocked(spelled.formatted(patient), spelled.formatted(coverage))).hasSizeGreaterThan(10)
				.allSatisfy(it -> {
					assertThat(it.status()).isIn(400, 403);
					assertThat(it.body()).doesNotContain(family).doesNotContain("memberNumber");
				});
	}

	@ParameterizedTest
	@ValueSource(strings = {"nobody", "%20", "019", "019a0000-0000-7000-8000-00000000000g"})
	void leavesAnIdThatIsNoneUnreadable(String id) {
		assertThat(api.get("/patients/" + id).problem()).isEqualTo("invalid-parameter");
		assertThat(api.get("/patients/" + id).field()).isEqualTo("id");
		assertThat(api.get("/coverages/" + id + "/history").problem()).isEqualTo("invalid-parameter");
	}

	/** What is kept of a coverage is kept of a patient in the same place: each is read by its own path. */
	@Test
	void closesTheHistoryOfTheOneUnderThePathOfTheOther() {
		var coverage = covered();

		assertThat(api.get("/coverages/" + coverage + "/history").status()).isEqualTo(200);
		assertThat(api.get("/patients/" + patient + "/history").status()).isEqualTo(200);
		assertThat(api.get("/coverages/" + patient + "/history").problem()).isEqualTo("not-found");
		assertThat(api.get("/patients/" + coverage + "/history").problem()).isEqualTo("not-found");
	}

	private UUID covered() {
		return api.post("/patients/" + patient + "/coverages", """
				{"payer":{"code":"AETNA","name":"Aetna"},"memberNumber":"W1","rank":1,
				 "period":{"start":"2025-01-01"}}""").id();
	}

	/** By each method at each path that names a patient or a coverage. */
	private List<Api.Answer> knocked(String patient, String coverage) {
		return handlers.getHandlerMethods().keySet().stream().flatMap(mapping -> mapping.getPatternValues().stream()
				.filter(it -> it.startsWith("/patients/{id}") || it.startsWith("/coverages/{id}"))
				.map(it -> it.replace("{id}", it.startsWith("/patients") ? patient : coverage)
						.replaceAll("\\{[^}]*}", UUID.randomUUID().toString()))
				.flatMap(path -> mapping.getMethodsCondition().getMethods().stream().map(method -> api.send(
						method.name(), path, method.name().equals("GET") ? null : "{}", "If-Match", "\"1\"",
						"Idempotency-Key", UUID.randomUUID().toString())))).toList();
	}

	/** Who folds a record into it would be shown it. */
	@Test
	void isNotOpenedByFoldingAnotherIntoIt() {
		close();
		var other = api.post("/patients", """
				{"name":{"family":"Other","given":["Ana"]},"birthDate":"1980-04-02","sex":"female"}""").id();

		var refused = api.post("/patients/" + other + "/merge", Map.of("survivorId", patient));

		assertThat(refused.problem()).isEqualTo("restricted");
		assertThat(refused.body()).doesNotContain(family);
		assertThat(api.post("/patients/" + other + "/merge", Map.of("survivorId", patient), "Concord-Break-Glass",
				"registered twice").status()).isEqualTo(200);
	}

	@Test
	void isOpenedWithAReasonThatIsKept() {
		close();

		var opened = api.get("/patients/" + patient, "Concord-Break-Glass", "emergency, unconscious");

		assertThat(opened.status()).as(opened.body()).isEqualTo(200);
		assertThat(opened.text("/name/family")).isEqualTo(family);
		var kept = api.get("/patients/" + patient + "/restriction/broken-glass", "Concord-Break-Glass", "to look");
		assertThat(kept.text("/items/0/reason")).isEqualTo("emergency, unconscious");
		assertThat(kept.text("/items/0/by")).isEqualTo("admin");
		assertThat(kept.text("/items/0/asked")).isEqualTo("GET /patients/{id}");
		assertThat(api.get("/patients/" + patient, "Concord-Break-Glass", " ").field()).isEqualTo("Concord-Break-Glass");
	}

	/** Who must not be registered twice must be found; what else is known of them stays closed. */
	@Test
	void isFoundWithoutItsParticulars() {
		close();

		for (var asked : List.of(Map.of("name", family), Map.of("family", family))) {
			var found = api.post("/patients/search", asked).json().path("items").get(0);
			assertThat(found.path("id").asString()).isEqualTo(patient.toString());
			assertThat(found.path("restricted").asBoolean()).isTrue();
			assertThat(found.path("telecom")).isEmpty();
		}
	}

	@Test
	void isLiftedWithAReason() {
		api.post("/patients/" + patient + "/restriction", REASON);

		var lifted = api.post("/patients/" + patient + "/restriction/lift", Map.of("reason", "left the house"));

		assertThat(lifted.json().path("restricted").asBoolean()).isFalse();
		assertThat(api.post("/patients/" + patient + "/restriction/lift", REASON).problem()).isEqualTo("not-allowed");
		assertThat(owner.query("select lift_reason from patients.restriction where patient_id = '" + patient + "'"))
				.isEqualTo("left the house");
	}
}
