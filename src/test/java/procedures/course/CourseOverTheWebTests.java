package procedures.course;

import static org.assertj.core.api.Assertions.assertThat;
import static procedures.Ward.act;
import static procedures.Ward.amendment;
import static procedures.Ward.with;

import concord.Api.Answer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import procedures.Ward;
import procedures.WardTest;

/** What only some acts have: plans, pauses, units of time, signatures, other facilities; and every act's history. */
class CourseOverTheWebTests extends WardTest {

	@Test
	void isPlannedAheadAndBeginsWhenItBegins() {
		var planned = document(Map.of("status", "preparation", "start", "2999-12-31T23:30:00-05:00"));
		assertThat(planned.text("/status")).isEqualTo("preparation");
		assertThat(planned.text("/serviceDate")).isEqualTo("2999-12-31");

		var started = move(planned, "start", Map.of("start", Ward.START));

		assertThat(started.text("/status")).isEqualTo("in-progress");
		assertThat(started.text("/start")).isEqualTo(Ward.START);
		assertThat(started.text("/serviceDate")).isEqualTo("2025-03-01");
	}

	@Test
	void saysWhyItIsNotDone() {
		var planned = document(Map.of("status", "preparation"));

		assertThat(move(planned, "not-done", Map.of("reason", "no time")).field()).isEqualTo("reason");
		var undone = move(planned, "not-done", Map.of("reason", "contraindicated"));

		assertThat(undone.text("/status")).isEqualTo("not-done");
		assertThat(undone.text("/statusReason")).isEqualTo("contraindicated");
	}

	/** 23:30 to 00:15 without ten minutes' pause: 35 minutes, and the eighth begins a unit of fifteen. */
	@Test
	void countsTheUnitsOfATimedService() {
		var timed = document(Map.of("minutesPerUnit", 15));
		move(timed, "hold", Map.of("at", "2025-03-01T23:40:00-05:00", "reason", "fire alarm"));
		move(timed, "resume", Map.of("at", "2025-03-01T23:50:00-05:00"));

		var completed = ward.complete(timed.id());

		assertThat(completed.text("/minutes")).isEqualTo("35");
		assertThat(completed.text("/quantity/value")).isEqualTo("2");
		assertThat(completed.text("/quantity/unit")).isEqualTo("1");
		var longer = api.put("/procedures/" + timed.id(), with(with(amendment(timed, "longer"), "minutesPerUnit", 15),
				"end", "2025-03-02T00:18:00-05:00"), completed.version());
		assertThat(longer.text("/minutes")).isEqualTo("38");
		assertThat(longer.text("/quantity/value")).isEqualTo("3");
	}

	@Test
	void isNotHeldNorResumedOutOfItsTime() {
		var act = document(Map.of());

		assertThat(move(act, "hold", Map.of("at", "2025-03-01T23:00:00-05:00", "reason", "x")).field()).isEqualTo("at");
		assertThat(move(act, "hold", Map.of("at", "2999-01-01T00:00:00Z", "reason", "x")).field()).isEqualTo("at");
		move(act, "hold", Map.of("at", "2025-03-01T23:50:00-05:00", "reason", "x"));
		assertThat(move(act, "resume", Map.of("at", "2025-03-01T23:40:00-05:00")).field()).isEqualTo("at");
		assertThat(move(act, "complete", Map.of("end", "2025-03-01T23:40:00-05:00")).field()).isEqualTo("end");
	}

	/** 23:30 to 00:15 with two pauses of ten minutes, one right after the other: no minute is counted twice. */
	@Test
	void pausesOnceAtATime() {
		var act = document(Map.of("minutesPerUnit", 15));
		move(act, "hold", with(at(40), "reason", "x"));
		move(act, "resume", at(50));

		var overlapping = move(act, "hold", with(at(45), "reason", "x"));
		assertThat(overlapping.status()).as(overlapping.body()).isEqualTo(422);
		assertThat(overlapping.field()).isEqualTo("at");
		assertThat(overlapping.text("/detail")).isEqualTo("at must not be before it was resumed");
		var end = EveryMoveTests.MINUTE.formatted(45);
		assertThat(move(act, "complete", Map.of("end", end)).field()).isEqualTo("end");
		assertThat(move(act, "stop", Map.of("end", end, "stopped", "after-anaesthesia", "reason", "x")).field())
				.isEqualTo("end");
		assertThat(move(act, "hold", with(at(50), "reason", "x")).status()).isEqualTo(200);
		assertThat(move(act, "resume", at(45)).field()).isEqualTo("at");
		move(act, "resume", Map.of("at", "2025-03-02T00:00:00-05:00"));

		assertThat(ward.complete(act.id()).text("/minutes")).isEqualTo("25");
	}

	@Test
	void saysWhetherAnaesthesiaHadBegunWhenItWasStopped() {
		var act = document(Map.of());

		assertThat(move(act, "stop", Map.of("end", Ward.END, "stopped", "halfway", "reason", "x")).field())
				.isEqualTo("stopped");
		var stopped = move(act, "stop", Map.of("end", Ward.END, "stopped", "after-anaesthesia", "reason", "unstable"));

		assertThat(stopped.text("/stopped")).isEqualTo("after-anaesthesia");
		assertThat(stopped.text("/statusReason")).isEqualTo("unstable");
		assertThat(told(act, "facts,modifiers")).isEqualTo("[\"22\", \"74\"]");
	}

	/** A signature is for what stood there: an amendment takes it back. */
	@Test
	void isCosignedByASecondPractitioner() {
		var act = document(Map.of("cosignatureRequired", true));
		assertThat(cosign(act, "1003000126").problem()).isEqualTo("not-allowed");
		ward.complete(act.id());

		assertThat(cosign(act, "1234567893").field()).isEqualTo("practitioner");
		var signed = cosign(act, "1003000126");
		assertThat(signed.text("/cosignature/status")).isEqualTo("signed");
		assertThat(signed.text("/cosignature/practitioner")).isEqualTo("1003000126");
		assertThat(cosign(act, "1003000126").problem()).isEqualTo("not-allowed");

		var amended = api.put("/procedures/" + act.id(),
				with(amendment(act, "two"), "cosignatureRequired", true), signed.version());
		assertThat(amended.text("/cosignature/status")).isEqualTo("required");
		assertThat(told(act, "facts,cosignature")).isEqualTo("required");
	}

	@Test
	void isDocumentedLateOnceItsVisitHasEnded() {
		var patient = ward.patient();
		var visit = ward.visitOf(patient);
		var inTime = api.post("/procedures", act(patient, visit));
		api.post("/encounters/" + visit + "/finish", Map.of("end", Ward.END));

		var late = api.post("/procedures", act(patient, visit));

		assertThat(late.json().path("documentedLate").asBoolean()).isTrue();
		assertThat(told(late, "facts,documentedLate")).isEqualTo("true");
		assertThat(inTime.json().path("documentedLate").asBoolean()).isFalse();
	}

	@Test
	void refusesWhatContradictsItself() {
		assertThat(document(Map.of("modifiers", List.of("50", "LT"))).field()).isEqualTo("modifiers");
		assertThat(document(Map.of("modifiers", List.of("76", "77"))).field()).isEqualTo("modifiers");
		assertThat(document(Map.of("modifiers", List.of("74"))).field()).isEqualTo("modifiers");
		assertThat(document(Map.of("minutesPerUnit", 0)).field()).isEqualTo("minutesPerUnit");
		assertThat(document(Map.of("otherFacility", " ")).field()).isEqualTo("otherFacility");
		assertThat(document(Map.of("status", "completed")).field()).isEqualTo("status");
		assertThat(document(Map.of("bodySite", Map.of("system", "x", "code", "1"))).field())
				.isEqualTo("bodySite.system");
	}

	@Test
	void keepsEveryVersionWithWhoAndWhy() {
		var act = document(Map.of("bodySite", Map.of("system", "http://snomed.info/sct", "code", "66754008")));
		ward.complete(act.id());
		api.put("/procedures/" + act.id(), with(amendment(act, "one only"), "quantity",
				Map.of("value", "1", "unit", "1")), 2);
		ward.enterInError(act.id());

		var history = api.get("/procedures/" + act.id() + "/history").json().path("items");

		assertThat(history.valueStream().map(it -> it.path("happened").asString()))
				.containsExactly("started", "completed", "amended", "entered-in-error");
		assertThat(history.valueStream().map(it -> it.path("reason").asString("")))
				.containsExactly("", "", "one only", "wrong patient");
		assertThat(history.valueStream().map(it -> it.at("/facts/quantity/value").asString("-")))
				.containsExactly("1.50", "1.50", "1", "-");
		assertThat(history.path(0).at("/facts/bodySite/code").asString()).isEqualTo("66754008");
		assertThat(history.path(0).at("/facts/start").asString()).isEqualTo(Ward.START);
		assertThat(history.path(2).path("recordedBy").asString()).isEqualTo("admin");
		assertThat(ward.all("/procedures/" + act.id() + "/history?limit=3", "version"))
				.containsExactly("1", "2", "3", "4");
		assertThat(api.get("/procedures/" + UUID.randomUUID() + "/history").status()).isEqualTo(404);
	}

	private Answer document(Map<String, Object> more) {
		var patient = ward.patient();
		var body = act(patient, ward.visitOf(patient));
		body.putAll(more);
		return api.post("/procedures", body);
	}

	private Answer move(Answer act, String move, Map<String, Object> body) {
		return api.post("/procedures/" + act.id() + "/" + move, body);
	}

	private static Map<String, Object> at(int minute) {
		return Map.of("at", EveryMoveTests.MINUTE.formatted(minute));
	}

	private Answer cosign(Answer act, String practitioner) {
		return colleague().post("/procedures/" + act.id() + "/cosign", Map.of("practitioner", practitioner));
	}

	/** What its last event says. */
	private String told(Answer act, String path) {
		return sql.query("select payload #>> '{%s}' from outbox.event where aggregate_id = '%s' order by position desc "
				.formatted(path, act.id()) + "limit 1");
	}
}
