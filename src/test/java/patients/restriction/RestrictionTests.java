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
		var coverage = api.post("/patients/" + patient + "/coverages", """
				{"payer":{"code":"AETNA","name":"Aetna"},"memberNumber":"W1","rank":1,"period":{"start":"2025-01-01"}}""").id();
		close();

		var knocked = handlers.getHandlerMethods().keySet().stream().flatMap(mapping -> mapping.getPatternValues().stream()
				.filter(it -> it.startsWith("/patients/{id}") || it.startsWith("/coverages/{id}"))
				.flatMap(path -> mapping.getMethodsCondition().getMethods().stream().map(method -> api.send(method.name(),
						path.replace("{id}", (path.startsWith("/patients") ? patient : coverage).toString())
								.replaceAll("\\{[^}]*}", UUID.randomUUID().toString()), method.name().equals("GET") ? null : "{}",
						"If-Match", "\"1\"", "Idempotency-Key", UUID.randomUUID().toString())))).toList();

		assertThat(knocked).hasSizeGreaterThan(10).allSatisfy(it -> {
			assertThat(it.status()).isEqualTo(403);
			assertThat(it.problem()).isEqualTo("restricted");
			assertThat(it.body()).doesNotContain(family);
		});
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
