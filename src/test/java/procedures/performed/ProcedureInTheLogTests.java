package procedures.performed;

import static org.assertj.core.api.Assertions.assertThat;
import static procedures.Ward.amendment;
import static procedures.Ward.with;

import concord.Api.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import procedures.WardTest;

/** Every version of an act is one event in the log, and tells all that billing may need. */
class ProcedureInTheLogTests extends WardTest {

	@Test
	void tellsItsWholeLife() {
		var documented = ward.act();
		var id = documented.id();
		ward.complete(id);
		api.put("/procedures/" + id, with(amendment(documented, "two"), "quantity",
				Map.of("value", "2.50", "unit", "1")), 2);
		api.post("/procedures/" + id + "/restate", null);
		ward.enterInError(id);
		api.post("/procedures/" + id + "/restate", null);

		assertThat(told(id, "type")).isEqualTo("procedures.ProcedureStarted procedures.ProcedureCompleted "
				+ "procedures.ProcedureAmended procedures.ProcedureRestated procedures.ProcedureEnteredInError "
				+ "procedures.ProcedureRestated");
		assertThat(told(id, "aggregate_version")).isEqualTo("1 2 3 4 5 6");
		assertThat(told(id, "coalesce(payload #>> '{facts,quantity}', '-')"))
				.isEqualTo("1.50 1.50 2.50 2.50 - 2.50");
		assertThat(told(id, "coalesce(payload #>> '{facts,serviceDate}', '-')"))
				.isEqualTo("2025-03-01 2025-03-01 2025-03-01 2025-03-01 - 2025-03-01");
		assertThat(told(id, "coalesce(payload ->> 'status', '-')"))
				.isEqualTo("- - completed completed - entered-in-error");
		assertThat(told(id, "coalesce(payload ->> 'reason', '-')")).isEqualTo("- - two - wrong_patient -");
	}

	/** Its body is refused after its event was said: neither row nor event remain (D4). */
	@Test
	void tellsNothingOfWhatWasRefused() {
		var documented = ward.act();

		api.put("/procedures/" + documented.id(),
				with(amendment(documented, "late"), "start", "2999-01-01T00:00:00Z"), 1);

		assertThat(told(documented.id(), "aggregate_version")).isEqualTo("1");
	}

	/**
	 * 64 writers on one act: everyone is either heard or told that it is stale; nobody is overwritten unseen.
	 */
	@Test
	void losesNoneOfManyAmendmentsAtOnce() throws Exception {
		var documented = ward.act();
		var rounds = 4;

		var answers = new ArrayList<Answer>();
		try (var writers = Executors.newFixedThreadPool(64)) {
			for (int round = 0; round < rounds; round++) {
				answers.addAll(atOnce(documented, writers::invokeAll));
			}
		}

		var heard = answers.stream().filter(answer -> answer.status() == 200).toList();
		assertThat(answers).filteredOn(answer -> answer.status() == 412).hasSize(answers.size() - heard.size());
		assertThat(answers).hasSize(64 * rounds);
		assertThat(heard).hasSizeGreaterThanOrEqualTo(rounds);
		assertThat(api.get("/procedures/" + documented.id()).version()).isEqualTo(1 + heard.size());
		assertThat(told(documented.id(), "aggregate_version")).isEqualTo(IntStream.rangeClosed(1, 1 + heard.size())
				.mapToObj(String::valueOf).collect(Collectors.joining(" ")));
	}

	private List<Answer> atOnce(Answer documented, All all) throws InterruptedException {
		var path = "/procedures/" + documented.id();
		return all.run(IntStream.range(0, 64).mapToObj(writer -> (Callable<Answer>) () -> api.put(path,
				amendment(documented, "writer " + writer), api.get(path).version())).toList())
				.stream().map(Future::resultNow).toList();
	}

	private interface All {

		List<Future<Answer>> run(List<Callable<Answer>> writers) throws InterruptedException;
	}

	/** What the events of an act say, in their order. */
	private String told(UUID id, String expression) {
		return sql.query("""
				select string_agg(replace((%s)::text, ' ', '_'), ' ' order by position)
				from outbox.event where aggregate_id = '%s'""".formatted(expression, id));
	}
}
