package procedures.encounters;

import static org.assertj.core.api.Assertions.assertThat;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import procedures.WardTest;

class EncountersOverTheWebTests extends WardTest {

	@Test
	void startInTheFacilitysTimeZone() {
		var patient = ward.patient();

		var started = api.post("/encounters", visit(patient));

		assertThat(started.status()).as(started.body()).isEqualTo(201);
		assertThat(started.header("Location")).isEqualTo("/encounters/" + started.id());
		assertThat(started.version()).isEqualTo(1);
		assertThat(started.text("/patientId")).isEqualTo(patient.toString());
		assertThat(started.text("/class")).isEqualTo("AMB");
		assertThat(started.text("/status")).isEqualTo("in-progress");
		assertThat(started.text("/start")).isEqualTo("2025-03-01T21:00:00-05:00");
		assertThat(started.json().path("end").isNull()).isTrue();
		assertThat(started.text("/timeZone")).isEqualTo("America/New_York");
		assertThat(api.get("/encounters/" + started.id()).json()).isEqualTo(started.json());
	}

	@Test
	void finishOnce() {
		var id = ward.visitOf(ward.patient());

		var finished = finish(id, "2025-03-02T03:00:00Z");

		assertThat(finished.status()).as(finished.body()).isEqualTo(200);
		assertThat(finished.text("/status")).isEqualTo("finished");
		assertThat(finished.text("/end")).isEqualTo("2025-03-02T03:00:00Z");
		assertThat(finished.version()).isEqualTo(2);
		assertThat(api.get("/encounters/" + id).json()).isEqualTo(finished.json());
		assertThat(finish(id, "2025-03-02T03:00:00Z").problem()).isEqualTo("not-allowed");
	}

	@Test
	void doNotFinishBeforeTheyStartNorAheadOfTime() {
		var id = ward.visitOf(ward.patient());

		assertThat(finish(id, "2025-03-01T20:59:59-05:00").field()).isEqualTo("end");
		assertThat(finish(id, "2999-01-01T00:00:00Z").field()).isEqualTo("end");
		assertThat(api.get("/encounters/" + id).version()).isEqualTo(1);
	}

	@ParameterizedTest(name = "{0}: {1} is answered by {2}")
	@CsvSource({
		"class, outpatient, 422, class",
		"class, , 422, class",
		"start, 2999-01-01T00:00:00Z, 422, start",
		"start, 0001-01-01T00:00:00Z, 422, start",
		"start, 2025-03-01T09:00:00, 400, start",
		"start, , 422, start",
		"patientId, , 422, patientId",
		"patientId, 12, 400, patientId",
		"nonsense, 1, 400, nonsense"})
	void refuseWhatCannotBe(String field, String value, int status, String named) {
		var refused = api.post("/encounters", with(visit(ward.patient()), field, value));

		assertThat(refused.status()).as(refused.body()).isEqualTo(status);
		assertThat(refused.field()).isEqualTo(named);
	}

	/** C10: the same visit brought by many at once is one visit, and the others are told which. */
	@Test
	void areKnownByTheirCallersIdentifier() throws Exception {
		var body = with(visit(ward.patient()), "identifiers",
				List.of(Map.of("system", "urn:example:visit", "value", UUID.randomUUID())));

		List<Answer> answers;
		try (var callers = Executors.newFixedThreadPool(8)) {
			answers = callers.invokeAll(IntStream.range(0, 8)
					.mapToObj(caller -> (Callable<Answer>) () -> api.post("/encounters", body)).toList())
					.stream().map(Future::resultNow).toList();
		}

		var created = answers.stream().filter(answer -> answer.status() == 201).toList();
		assertThat(created).hasSize(1);
		assertThat(answers).filteredOn(answer -> answer.status() == 409).hasSize(7)
				.allMatch(answer -> answer.text("/existingId").equals(created.getFirst().id().toString()));
	}

	@Test
	void areNotFoundWhereThereAreNone() {
		assertThat(api.get("/encounters/" + UUID.randomUUID()).status()).isEqualTo(404);
		assertThat(finish(UUID.randomUUID(), "2025-03-02T03:00:00Z").status()).isEqualTo(404);
		assertThat(api.get("/encounters/1").status()).isEqualTo(400);
	}

	private Answer finish(UUID id, String end) {
		return api.post("/encounters/" + id + "/finish", Map.of("end", end));
	}
}
