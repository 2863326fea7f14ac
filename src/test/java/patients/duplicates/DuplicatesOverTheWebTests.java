package patients.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import concord.Api;
import concord.Api.Answer;
import concord.ConcordTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** From the registrar who is about to register somebody twice to the worklist. */
@ConcordTest
class DuplicatesOverTheWebTests {

	private static final Random RANDOM = new Random();

	@LocalServerPort
	int port;

	Api api;
	String family;
	LocalDate born;

	@BeforeEach
	void open() {
		api = new Api(port);
		family = "Dup" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "olar";
		born = LocalDate.of(1900, 1, 1).plusDays(RANDOM.nextInt(40_000));
	}

	private String person(String given, String more) {
		return """
				{"name":{"family":"%s","given":["%s"]},"birthDate":"%s","sex":"female"%s}"""
				.formatted(family, given, born, more);
	}

	private String registered(String given) {
		var answer = api.post("/patients", person(given, ""));
		assertThat(answer.status()).as(answer.body()).isEqualTo(201);
		return answer.id().toString();
	}

	@Test
	void areOfferedBeforeARegistrationCompletes() {
		var first = registered("Margarethe");

		var refused = api.post("/patients?duplicates=refuse", person("Margarete", ""));

		assertThat(refused.status()).as(refused.body()).isEqualTo(409);
		assertThat(refused.problem()).isEqualTo("looks-alike");
		assertThat(refused.text("/candidates/0")).isEqualTo(first);
		assertThat(refused.body()).doesNotContain(family);
		var checked = api.post("/patients/duplicates/check", person("Margarete", ""));
		assertThat(checked.text("/items/0/patient/id")).isEqualTo(first);
		assertThat(checked.text("/items/0/grade")).isEqualTo("probable");
		assertThat(checked.json().at("/items/0/reasons").values()).extracting(JsonNode::asString)
				.containsExactly("similar-name", "same-birth-date");
	}

	@Test
	void areRememberedNotToBeTheSame() {
		var first = registered("Margarethe");

		var second = api.post("/patients?duplicates=refuse&notSameAs=" + first, person("Margarete", ""));

		assertThat(second.status()).as(second.body()).isEqualTo(201);
		assertThat(like(second.id().toString())).isEmpty();
		assertThat(like(first)).isEmpty();
		assertThat(listed("not-same", first)).hasSize(1).allSatisfy(it -> {
			assertThat(it.path("decidedBy").asString()).isEqualTo("admin");
			assertThat(it.path("patients").valueStream().map(JsonNode::asString))
					.containsExactlyInAnyOrder(first, second.id().toString());
		});
		assertThat(listed("open", first)).isEmpty();
		api.put("/patients/" + second.id(), person("Margarethe", ""), 1);
		assertThat(listed("open", first)).isEmpty();
	}

	@Test
	void stayOutOfTheWayOfWhoDoesNotAsk() {
		var first = registered("Ana");
		var second = registered("Ana");

		assertThat(like(first)).containsExactly(second);
		assertThat(listed("open", first)).hasSize(1).allSatisfy(it -> {
			assertThat(it.path("grade").asString()).isEqualTo("probable");
			assertThat(it.path("reasons")).hasSize(2);
		});
		assertThat(listed("open&grade=probable", first)).hasSize(1);
		assertThat(listed("open&grade=certain", first)).isEmpty();
	}

	@Test
	void areDecidedAndTakenBack() {
		var first = registered("Ana");
		var second = registered("Ana");
		var path = "/patients/" + second + "/duplicates/decide";

		var decided = api.post(path, Map.of("patientId", first, "decision", "not-same", "reason", "twins"));
		assertThat(decided.text("/status")).isEqualTo("not-same");
		assertThat(decided.text("/decisionReason")).isEqualTo("twins");
		assertThat(like(first)).isEmpty();

		assertThat(api.post(path, Map.of("patientId", first, "decision", "open")).status()).isEqualTo(200);
		assertThat(like(first)).containsExactly(second);
		assertThat(api.post(path, Map.of("patientId", second, "decision", "open")).field()).isEqualTo("patientId");
		assertThat(api.post(path, Map.of("patientId", UUID.randomUUID(), "decision", "open")).status()).isEqualTo(422);
		assertThat(api.post("/patients/" + UUID.randomUUID() + "/duplicates/decide",
				Map.of("patientId", first, "decision", "open")).status()).isEqualTo(404);
	}

	@Test
	void areCertainWhereAContactIsCommonToo() {
		var home = """
				,"addresses":[{"use":"home","lines":["%s Elm St."],"postalCode":"12203"}]""".formatted(RANDOM.nextInt(1 << 30));
		var first = api.post("/patients", person("Ana", home)).id().toString();

		var checked = api.post("/patients/duplicates/check", person("Ana", home.replace("Elm St.", "ELM st")));

		assertThat(checked.text("/items/0/patient/id")).isEqualTo(first);
		assertThat(checked.text("/items/0/grade")).isEqualTo("certain");
	}

	@Test
	void areAskedForInWordsThereAre() {
		assertThat(api.post("/patients?duplicates=maybe", person("Ana", "")).field()).isEqualTo("duplicates");
		assertThat(api.post("/patients?notSameAs=" + UUID.randomUUID(), person("Ana", "")).field())
				.isEqualTo("notSameAs");
		assertThat(api.get("/patients/duplicates?status=maybe").field()).isEqualTo("status");
		assertThat(api.get("/patients/duplicates?grade=maybe").field()).isEqualTo("grade");
		assertThat(api.get("/patients/" + UUID.randomUUID() + "/duplicates").status()).isEqualTo(404);
	}

	/** C10, C20: two registrars register one person at once: one record, and the others are told of it. */
	@Test
	void leaveOneRecordWhereManyRegisterOnePersonAtOnce() throws Exception {
		var answers = allAtOnce(64, "/patients?duplicates=refuse");

		var created = answers.stream().filter(it -> it.status() == 201).toList();
		assertThat(created).hasSize(1);
		assertThat(answers.stream().filter(it -> it.status() != 201)).hasSize(63).allSatisfy(it -> {
			assertThat(it.problem()).as(it.body()).isEqualTo("looks-alike");
			assertThat(it.text("/candidates/0")).isEqualTo(created.getFirst().id().toString());
		});
	}

	/** Who does not ask to be refused makes a second record; but the pair is seen, however close they came. */
	@Test
	void areOnTheWorklistWhereManyWereLetInAtOnce() throws Exception {
		var answers = allAtOnce(8, "/patients");

		assertThat(answers).allSatisfy(it -> assertThat(it.status()).as(it.body()).isEqualTo(201));
		for (var it : answers) {
			assertThat(listed("open", it.id().toString())).hasSize(7);
		}
	}

	private List<Answer> allAtOnce(int many, String path) throws InterruptedException {
		Callable<Answer> register = () -> {
			var answer = api.post(path, person("Ana", ""));
			for (int i = 0; i < 100 && (answer.status() == 503 || answer.status() == 429); i++) {
				Thread.sleep(200);
				answer = api.post(path, person("Ana", ""));
			}
			return answer;
		};
		try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
			return callers.invokeAll(Stream.generate(() -> register).limit(many).toList()).stream()
					.map(it -> it.resultNow()).toList();
		}
	}

	private List<String> like(String patient) {
		return api.get("/patients/" + patient + "/duplicates").json().path("items").valueStream()
				.map(it -> it.at("/patient/id").asString()).toList();
	}

	private List<JsonNode> listed(String status, String patient) {
		var all = new ArrayList<JsonNode>();
		for (var next = ""; next != null;) {
			var page = api.get("/patients/duplicates?limit=200&status=" + status + next);
			page.json().path("items").forEach(all::add);
			next = page.json().path("next").isNull() ? null : "&after=" + page.text("/next");
		}
		return all.stream().filter(it -> it.path("patients").toString().contains(patient)).toList();
	}
}
