package concord.web.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import concord.Api;
import concord.Api.Answer;
import concord.ConcordTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Sent once, twice or many times: done once, and answered as the first time. */
@ConcordTest
class PostingOnceTests {

	@LocalServerPort
	int port;

	Api api;

	String family;

	String key;

	@BeforeEach
	void open() {
		api = new Api(port);
		family = "Once" + UUID.randomUUID().toString().replace("-", "");
		key = UUID.randomUUID().toString();
	}

	private String person(String given) {
		return """
				{"name":{"family":"%s","given":["%s"]},"birthDate":"1980-04-02","sex":"female"}"""
				.formatted(family, given);
	}

	private Answer post(String given) {
		return api.post("/patients", person(given), "Idempotency-Key", key);
	}

	private int registered() {
		return api.post("/patients/search?limit=200", "{\"family\":\"" + family + "\"}").json().at("/items").size();
	}

	/** C5: the first answer was lost; sent again, the effect is there once and the answer is the same. */
	@Test
	void answersAgainAsTheFirstTime() {
		var first = post("Ana");

		var again = post("Ana");

		assertThat(first.status()).isEqualTo(201);
		assertThat(again.status()).isEqualTo(201);
		assertThat(again.body()).isEqualTo(first.body());
		for (var header : List.of("ETag", "Location", "Concord-Position", "Content-Type")) {
			assertThat(again.header(header)).as(header).isEqualTo(first.header(header)).isNotEmpty();
		}
		assertThat(first.header("Idempotent-Replayed")).isEmpty();
		assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
		assertThat(registered()).isEqualTo(1);
	}

	/** C1: N parallel identical submits with one key: one effect, and nobody is told anything else. */
	@Test
	void happensOnceHoweverManySubmit() throws Exception {
		Callable<Answer> submit = () -> post("Ana");

		try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
			var answers = callers.invokeAll(Stream.generate(() -> submit).limit(32).toList()).stream()
					.map(it -> it.resultNow()).toList();

			assertThat(answers).allSatisfy(it -> assertThat(it.status() == 201 || it.problem().equals("in-progress"))
					.as(it.body()).isTrue());
			assertThat(answers.stream().filter(it -> it.status() == 201).map(Answer::body).distinct()).hasSize(1);
			assertThat(answers.stream().filter(it -> it.status() == 201 && it.header("Idempotent-Replayed").isEmpty()))
					.hasSize(1);
		}
		assertThat(registered()).isEqualTo(1);
	}

	@Test
	void refusesAKeyThatStandsForSomethingElse() {
		post("Ana");

		assertThat(post("Eva").problem()).isEqualTo("idempotency-key-reused");
		assertThat(post("Eva").status()).isEqualTo(422);
		assertThat(api.post("/patients/search", person("Ana"), "Idempotency-Key", key).status()).isNotEqualTo(200);
		assertThat(registered()).isEqualTo(1);
	}

	@Test
	void refusesAKeyThatStandsForSomethingElseInAnotherContext() {
		var visit = """
				{"patientId":"%s","class":"AMB","start":"2025-03-01T09:00:00-05:00"}"""
				.formatted(post("Ana").json().path("id").asString());

		var answer = api.post("/encounters", visit, "Idempotency-Key", key);

		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.problem()).isEqualTo("idempotency-key-reused");
		assertThat(api.post("/encounters", visit).status()).isEqualTo(201);
	}

	@Test
	void keepsNoRefusal() {
		var refused = api.post("/patients", person("Ana").replace("1980", "2999"), "Idempotency-Key", key);

		assertThat(refused.status()).isEqualTo(422);
		assertThat(post("Ana").status()).isEqualTo(201);
	}

	@Test
	void takesAKeyAsTheCallersOwn() {
		var other = UUID.randomUUID().toString();

		api.post("/patients", person("Ana"), "Idempotency-Key", other);

		assertThat(post("Ana").header("Idempotent-Replayed")).isEmpty();
		assertThat(registered()).isEqualTo(2);
	}

	@ParameterizedTest
	@ValueSource(strings = {"", "two words", "tab\tbed"})
	void refusesWhatIsNoKey(String text) {
		key = text;

		var answer = post("Ana");

		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.field()).isEqualTo("Idempotency-Key");
	}

	@Test
	void refusesAKeyWithoutEnd() {
		key = "k".repeat(256);
		assertThat(post("Ana").field()).isEqualTo("Idempotency-Key");

		key = "k".repeat(200) + UUID.randomUUID();
		assertThat(post("Ana").status()).isEqualTo(201);
	}

	@Test
	void insistsOnAKeyWhereMoneyResults() {
		var answer = api.post("/billing/charges/" + UUID.randomUUID() + "/price", null);

		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.problem()).isEqualTo("idempotency-key-required");
		assertThat(answer.field()).isEqualTo("Idempotency-Key");
	}
}
