package patients.registration;

import static org.assertj.core.api.Assertions.assertThat;

import concord.Api;
import concord.Api.Answer;
import concord.ConcordTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Many registrars at once. */
@ConcordTest
class PatientRaceTests {

	@LocalServerPort
	int port;

	Api api;

	@BeforeEach
	void open() {
		api = new Api(port);
	}

	private static String person(int number, String identifiers) {
		return """
				{"name":{"family":"Race","given":["N%d"]},"birthDate":"1980-04-02","sex":"other","identifiers":[%s]}"""
				.formatted(number, identifiers);
	}

	private static List<Answer> all(int many, java.util.function.IntFunction<Callable<Answer>> attempt)
			throws InterruptedException {
		try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
			return callers.invokeAll(IntStream.range(0, many).mapToObj(attempt).map(PatientRaceTests::patiently).toList()).stream()
					.map(it -> it.resultNow()).toList();
		}
	}

	/** Who is told to come again comes again: on a slow machine more is asked than can be done. */
	private static Callable<Answer> patiently(Callable<Answer> attempt) {
		return () -> {
			var answer = attempt.call();
			for (int i = 0; i < 50 && answer.status() == 503; i++) {
				Thread.sleep(200);
				answer = attempt.call();
			}
			return answer;
		};
	}

	/** C10: parallel creation of the same makes one, and the others are told which. */
	@Test
	void registerOnePersonOnce() throws Exception {
		var one = "{\"system\":\"urn:test:a\",\"value\":\"" + UUID.randomUUID() + "\"}";
		var two = "{\"system\":\"urn:test:b\",\"value\":\"" + UUID.randomUUID() + "\"}";

		var answers = all(16, n -> () -> api.post("/patients",
				person(n, n % 2 == 0 ? one + "," + two : two + "," + one)));

		var created = answers.stream().filter(it -> it.status() == 201).toList();
		assertThat(created).hasSize(1);
		assertThat(answers.stream().filter(it -> it.status() != 201)).hasSize(15).allSatisfy(it -> {
			assertThat(it.problem()).as(it.body()).isEqualTo("already-exists");
			assertThat(it.text("/existingId")).isEqualTo(created.getFirst().id().toString());
		});
	}

	/** 64 writers on one record: no lost update; successes + 412 = attempts. */
	@Test
	void loseNoCorrection() throws Exception {
		var patient = "/patients/" + api.post("/patients", person(0, "")).id();

		var answers = all(64, n -> () -> {
			var seen = api.get(patient);
			return seen.status() == 503 ? seen : api.put(patient, person(n, ""), seen.version());
		});

		var successes = answers.stream().filter(it -> it.status() == 200).count();
		var stale = answers.stream().filter(it -> it.status() == 412).count();
		assertThat(successes).isPositive();
		assertThat(successes + stale).isEqualTo(64);
		assertThat(answers.stream().filter(it -> it.status() == 200).map(Answer::version).distinct())
				.hasSize((int) successes);
		assertThat(api.get(patient).version()).isEqualTo(1 + (int) successes);
	}

	@Test
	void getNumbersOfTheirOwn() throws Exception {
		var answers = all(32, n -> () -> api.post("/patients", person(n, "")));

		assertThat(answers).allSatisfy(it -> assertThat(it.status()).as(it.body()).isEqualTo(201));
		assertThat(answers.stream().map(it -> it.text("/mrn")).distinct()).hasSize(32);
	}
}
