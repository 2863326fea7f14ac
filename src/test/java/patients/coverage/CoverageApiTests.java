package patients.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import concord.Api;
import concord.Api.Answer;
import concord.ConcordTest;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@ConcordTest
class CoverageApiTests {

	@LocalServerPort
	int port;

	Api api;

	@BeforeEach
	void open() {
		api = new Api(port);
	}

	private static String coverage(int rank, String start, String end) {
		return """
				{"payer":{"code":"AETNA","name":"Aetna"},"memberNumber":"W1","rank":%d,
				 "period":{"start":"%s","end":%s}}""".formatted(rank, start, end == null ? "null" : "\"" + end + "\"");
	}

	private String patient() {
		return "/patients/" + api.post("/patients", """
				{"name":{"family":"Rivera"},"birthDate":"1980-04-02","sex":"female"}""").id();
	}

	@Test
	void startsAndIsListed() {
		var patient = patient();

		var started = api.post(patient + "/coverages", coverage(1, "2025-01-01", null));

		assertThat(started.status()).as(started.body()).isEqualTo(201);
		assertThat(started.header("Location")).isEqualTo("/coverages/" + started.id());
		assertThat(started.version()).isEqualTo(1);
		assertThat(api.get(patient + "/coverages").text("/items/0/id")).isEqualTo(started.id().toString());
		assertThat(api.get("/coverages/" + started.id()).body()).isEqualTo(started.body());
	}

	@Test
	void endsAndMakesRoomForTheNext() {
		var patient = patient();
		var first = api.post(patient + "/coverages", coverage(1, "2025-01-01", null));

		var ended = api.put("/coverages/" + first.id(), coverage(1, "2025-01-01", "2025-06-30"), 1);

		assertThat(ended.version()).isEqualTo(2);
		assertThat(ended.text("/period/end")).isEqualTo("2025-06-30");
		assertThat(api.post(patient + "/coverages", coverage(1, "2025-06-30", null)).problem())
				.isEqualTo("conflict");
		assertThat(api.post(patient + "/coverages", coverage(1, "2025-07-01", null)).status()).isEqualTo(201);
	}

	@Test
	void neverOverlapsInOneRank() {
		var patient = patient();
		api.post(patient + "/coverages", coverage(1, "2025-01-01", "2025-12-31"));

		var overlapping = api.post(patient + "/coverages", coverage(1, "2025-12-31", null));

		assertThat(overlapping.status()).isEqualTo(409);
		assertThat(overlapping.text("/detail")).contains("overlaps");
		assertThat(api.post(patient + "/coverages", coverage(2, "2025-12-31", null)).status()).isEqualTo(201);
		assertThat(api.post(patient() + "/coverages", coverage(1, "2025-12-31", null)).status()).isEqualTo(201);
	}

	/** Races of the fault table: exactly one wins, the others get a clear conflict. */
	@Test
	void isStartedOnceWhenManyStartItAtOnce() throws Exception {
		var patient = patient();
		Callable<Answer> start = () -> api.post(patient + "/coverages", coverage(1, "2025-01-01", null));

		try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
			var answers = callers.invokeAll(Stream.generate(() -> start).limit(16).toList());

			var statuses = answers.stream().map(it -> it.resultNow().status()).toList();
			assertThat(statuses.stream().filter(it -> it == 201)).hasSize(1);
			assertThat(statuses.stream().filter(it -> it == 409)).hasSize(15);
		}
		assertThat(api.get(patient + "/coverages").json().at("/items")).hasSize(1);
	}

	@Test
	void leavesNoTraceInItsDaysOnceEnteredInError() {
		var patient = patient();
		var wrong = api.post(patient + "/coverages", coverage(1, "2025-01-01", null));

		var withdrawn = api.put("/coverages/" + wrong.id(), coverage(1, "2025-01-01", null)
				.replaceFirst("\\{", "{\"status\":\"entered-in-error\","), 1);

		assertThat(withdrawn.text("/status")).isEqualTo("entered-in-error");
		assertThat(api.post(patient + "/coverages", coverage(1, "2025-01-01", null)).status()).isEqualTo(201);
		var again = api.put("/coverages/" + wrong.id(), coverage(1, "2025-01-01", null), 2);
		assertThat(again.problem()).isEqualTo("not-allowed");
	}

	@Test
	void refusesWhatCannotBe() {
		var coverages = patient() + "/coverages";

		assertThat(api.post(coverages, coverage(0, "2025-01-01", null)).field()).isEqualTo("rank");
		assertThat(api.post(coverages, coverage(1, "2025-01-02", "2025-01-01")).field()).isEqualTo("period.end");
		assertThat(api.post(coverages, coverage(1, "2025-02-30", null)).field()).isEqualTo("period.start");
		assertThat(api.post(coverages, coverage(1, "2025-01-01", null).replace("AETNA", "")).field())
				.isEqualTo("payer.code");
		assertThat(api.post("/patients/" + UUID.randomUUID() + "/coverages", coverage(1, "2025-01-01", null))
				.status())
				.isEqualTo(404);
		assertThat(api.send("PUT", "/coverages/" + UUID.randomUUID(), coverage(1, "2025-01-01", null)).status())
				.isEqualTo(428);
		assertThat(api.put("/coverages/" + UUID.randomUUID(), coverage(1, "2025-01-01", null), 1).status())
				.isEqualTo(404);
	}
}
