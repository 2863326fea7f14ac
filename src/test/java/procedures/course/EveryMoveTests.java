package procedures.course;

import static org.assertj.core.api.Assertions.assertThat;
import static procedures.Ward.act;
import static procedures.Ward.with;

import billing.Billing;
import billing.Telling;
import billing.pricing.Tariffed;
import concord.Api.Answer;
import concord.Invariants;
import concord.OwnerSql;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import outbox.Delivered;
import procedures.Ward;
import procedures.WardTest;

/**
 * Every move from every state over the web: what it leads to, what the log hears, and what comes of the bill;
 * or why it is refused. After each row nothing drifts and every law holds. In a database of its own, for the
 * laws are asked of all that is there. B1, B2, B12.
 */
@TestPropertySource(properties = "spring.application.name=acts-alone-are-here")
class EveryMoveTests extends WardTest {

	static final String MINUTE = "2025-03-01T23:%d:00-05:00";

	private static final String TABLE = """
			# from           | move           | to               | heard                   | bill
			preparation      | start          | in-progress      | ProcedureStarted        | planned
			preparation      | hold           |                  |                         | planned
			preparation      | resume         |                  |                         | planned
			preparation      | complete       |                  |                         | planned
			preparation      | stop           |                  |                         | planned
			preparation      | stop-early     |                  |                         | planned
			preparation      | not-done       | not-done         | ProcedureNotDone        | aborted not-done
			preparation      | cosign         |                  |                         | planned
			preparation      | amend          | preparation      | ProcedureAmended        | planned
			preparation      | enter-in-error | entered-in-error | ProcedureEnteredInError | aborted withdrawn
			preparation      | restate        | preparation      | ProcedureRestated       | planned
			in-progress      | start          |                  |                         |
			in-progress      | hold           | on-hold          | ProcedureHeld           |
			in-progress      | resume         |                  |                         |
			in-progress      | complete       | completed        | ProcedureCompleted      | billable
			in-progress      | stop           | stopped          | ProcedureStopped        | billable
			in-progress      | stop-early     | stopped          | ProcedureStopped        | billable
			in-progress      | not-done       |                  |                         |
			in-progress      | cosign         |                  |                         |
			in-progress      | amend          | in-progress      | ProcedureAmended        |
			in-progress      | enter-in-error | entered-in-error | ProcedureEnteredInError |
			in-progress      | restate        | in-progress      | ProcedureRestated       |
			on-hold          | start          |                  |                         | planned
			on-hold          | hold           |                  |                         | planned
			on-hold          | resume         | in-progress      | ProcedureResumed        | planned
			on-hold          | complete       | completed        | ProcedureCompleted      | billable
			on-hold          | stop           | stopped          | ProcedureStopped        | billable
			on-hold          | stop-early     | stopped          | ProcedureStopped        | billable
			on-hold          | not-done       |                  |                         | planned
			on-hold          | cosign         |                  |                         | planned
			on-hold          | amend          | on-hold          | ProcedureAmended        | planned
			on-hold          | enter-in-error | entered-in-error | ProcedureEnteredInError | aborted withdrawn
			on-hold          | restate        | on-hold          | ProcedureRestated       | planned
			completed        | start          |                  |                         | billable
			completed        | hold           |                  |                         | billable
			completed        | resume         |                  |                         | billable
			completed        | complete       |                  |                         | billable
			completed        | stop           |                  |                         | billable
			completed        | stop-early     |                  |                         | billable
			completed        | not-done       |                  |                         | billable
			completed        | cosign         |                  |                         | billable
			completed        | amend          | completed        | ProcedureAmended        | entered-in-error amended, billable
			completed        | enter-in-error | entered-in-error | ProcedureEnteredInError | entered-in-error withdrawn
			completed        | restate        | completed        | ProcedureRestated       | entered-in-error amended, billable
			unsigned         | cosign         | completed        | ProcedureCosigned       | aborted amended, billable
			unsigned         | amend          | completed        | ProcedureAmended        | aborted amended, held awaiting-cosignature
			unsigned         | enter-in-error | entered-in-error | ProcedureEnteredInError | aborted withdrawn
			elsewhere        | amend          | completed        | ProcedureAmended        | aborted amended, not-billable other-facility
			elsewhere        | enter-in-error | entered-in-error | ProcedureEnteredInError | aborted withdrawn
			stopped          | start          |                  |                         | billable
			stopped          | hold           |                  |                         | billable
			stopped          | resume         |                  |                         | billable
			stopped          | complete       |                  |                         | billable
			stopped          | stop           |                  |                         | billable
			stopped          | stop-early     |                  |                         | billable
			stopped          | not-done       |                  |                         | billable
			stopped          | cosign         |                  |                         | billable
			stopped          | amend          | stopped          | ProcedureAmended        | entered-in-error amended, billable
			stopped          | enter-in-error | entered-in-error | ProcedureEnteredInError | entered-in-error withdrawn
			stopped          | restate        | stopped          | ProcedureRestated       | entered-in-error amended, billable
			not-done         | start          |                  |                         | aborted not-done
			not-done         | hold           |                  |                         | aborted not-done
			not-done         | resume         |                  |                         | aborted not-done
			not-done         | complete       |                  |                         | aborted not-done
			not-done         | stop           |                  |                         | aborted not-done
			not-done         | stop-early     |                  |                         | aborted not-done
			not-done         | not-done       |                  |                         | aborted not-done
			not-done         | cosign         |                  |                         | aborted not-done
			not-done         | amend          | not-done         | ProcedureAmended        | aborted not-done
			not-done         | enter-in-error | entered-in-error | ProcedureEnteredInError | aborted not-done
			not-done         | restate        | not-done         | ProcedureRestated       | aborted not-done
			entered-in-error | start          |                  |                         | aborted withdrawn
			entered-in-error | hold           |                  |                         | aborted withdrawn
			entered-in-error | resume         |                  |                         | aborted withdrawn
			entered-in-error | complete       |                  |                         | aborted withdrawn
			entered-in-error | stop           |                  |                         | aborted withdrawn
			entered-in-error | stop-early     |                  |                         | aborted withdrawn
			entered-in-error | not-done       |                  |                         | aborted withdrawn
			entered-in-error | cosign         |                  |                         | aborted withdrawn
			entered-in-error | amend          |                  |                         | aborted withdrawn
			entered-in-error | enter-in-error |                  |                         | aborted withdrawn
			entered-in-error | restate        | entered-in-error | ProcedureRestated       | aborted withdrawn
			""";

	@Autowired Billing billing;

	private String code;

	@BeforeEach
	void price() {
		code = billing.priced("10.00");
		for (var rule : List.of("22,percent,100", "73,percent,50", "74,percent,100")) {
			new Tariffed(billing).rule("modifier,%s,90,half-up".formatted(rule));
		}
	}

	@ParameterizedTest(name = "{0}, {1}: {2}")
	@CsvSource(delimiter = '|', textBlock = TABLE)
	void isAnswered(String from, String move, String to, String heard, String bill) {
		var act = in(from);
		var before = act.version();

		var answer = taken(move, act);

		delivered.await();
		if (to == null) {
			assertThat(answer.problem()).as(answer.body()).isEqualTo("not-allowed");
			assertThat(answer.text("/detail")).isNotBlank();
			assertThat(api.get("/procedures/" + act.id()).version()).isEqualTo(before);
		}
		else {
			assertThat(answer.status()).as(answer.body()).isEqualTo(200);
			assertThat(answer.text("/status")).isEqualTo(to);
			assertThat(answer.version()).isEqualTo(before + 1);
			assertThat(sql.query("select type from outbox.event where aggregate_id = '%s' and aggregate_version = %d"
					.formatted(act.id(), before + 1))).isEqualTo("procedures." + heard);
		}
		assertThat(bill(act.id())).isEqualTo(bill == null ? "" : bill);
		assertThat(findings(act.id())).isZero();
	}

	/** No state and no move is left out, and none is said twice. */
	@Test
	void isAskedOfEveryMoveInEveryState() {
		var asked = TABLE.lines().filter(line -> !line.strip().startsWith("#")).map(line -> line.split("\\|"))
				.map(cells -> cells[0].strip() + " " + cells[1].strip()).toList();

		assertThat(asked).doesNotHaveDuplicates().containsAll(Arrays.stream(ProcedureStatus.values()).flatMap(status ->
				Arrays.stream(Move.values()).map(move -> status.code + " " + (move == Move.NOT_DO ? "not-done"
						: move.name().toLowerCase(Locale.ROOT).replace('_', '-')))).toList());
	}

	/** An act that came to be so; what came before it is not asked here. */
	private Answer in(String state) {
		return switch (state) {
			case "preparation" -> document(Map.of("status", "preparation"));
			case "in-progress" -> document(Map.of());
			case "on-hold" -> taken("hold", taken("start", in("preparation")));
			case "completed" -> taken("complete", in("in-progress"));
			case "stopped" -> taken("stop", in("in-progress"));
			case "unsigned" -> taken("complete", document(Map.of("cosignatureRequired", true)));
			case "elsewhere" -> taken("complete", document(Map.of("otherFacility", "St. Elsewhere")));
			case "not-done" -> taken("not-done", in("preparation"));
			case "entered-in-error" -> taken("enter-in-error", in("preparation"));
			default -> throw new IllegalArgumentException(state);
		};
	}

	private Answer document(Map<String, Object> more) {
		var patient = ward.patient();
		var body = with(act(patient, ward.visitOf(patient)), "code",
				Map.of("system", Telling.SYSTEM, "code", code));
		body.putAll(more);
		var documented = api.post("/procedures", body);
		assertThat(documented.status()).as(documented.body()).isEqualTo(201);
		return documented;
	}

	private Answer taken(String move, Answer act) {
		var path = "/procedures/" + act.id();
		return switch (move) {
			case "start" -> api.post(path + "/start", Map.of("start", MINUTE.formatted(31)));
			case "hold" -> api.post(path + "/hold", Map.of("at", MINUTE.formatted(35), "reason", "bleeding"));
			case "resume" -> api.post(path + "/resume", Map.of("at", MINUTE.formatted(40)));
			case "complete" -> api.post(path + "/complete", Map.of("end", Ward.END));
			case "stop" -> api.post(path + "/stop",
					Map.of("end", Ward.END, "stopped", "after-anaesthesia", "reason", "unstable"));
			case "stop-early" -> api.post(path + "/stop",
					Map.of("end", Ward.END, "stopped", "before-anaesthesia", "reason", "unstable"));
			case "not-done" -> api.post(path + "/not-done", Map.of("reason", "patient-refused"));
			case "cosign" -> colleague().post(path + "/cosign", Map.of("practitioner", "1003000126"));
			case "amend" -> api.put(path, amended(act), api.get(path).version());
			case "enter-in-error" -> api.post(path + "/enter-in-error", Map.of("reason", "wrong patient"));
			case "restate" -> api.post(path + "/restate", null);
			default -> throw new IllegalArgumentException(move);
		};
	}

	private Map<String, Object> amended(Answer act) {
		var body = with(Ward.amendment(act, "two of them"), "code",
				Map.of("system", Telling.SYSTEM, "code", code));
		body.put("quantity", Map.of("value", "2", "unit", "1"));
		body.put("cosignatureRequired", !act.json().path("cosignature").isNull());
		body.put("otherFacility", act.json().path("otherFacility").isNull() ? null : act.text("/otherFacility"));
		return body;
	}

	private String bill(UUID act) {
		return billing.charges(act).stream().map(it -> (it.path("status").asString() + " "
				+ it.path("heldReason").asString("") + it.path("reason").asString("")).trim())
				.collect(Collectors.joining(", "));
	}

	private long findings(UUID act) {
		return api.get("/reconciliation/drift").json().path("findings").valueStream()
				.filter(it -> it.path("procedureId").asString("").equals(act.toString())).count();
	}

	@AfterAll
	static void breaksNoLaw(@Autowired OwnerSql owner, @Autowired Delivered delivered)
			throws SQLException {
		delivered.await();
		try (var connection = owner.connect()) {
			assertThat(Invariants.broken(connection)).isEmpty();
		}
	}
}
