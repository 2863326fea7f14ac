package concord.web;

import static billing.Telling.SYSTEM;
import static org.assertj.core.api.Assertions.assertThat;
import static procedures.Ward.with;

import billing.Billing;
import concord.ConcordTest;
import concord.LogLines;
import concord.OwnerSql;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import outbox.Delivered;
import outbox.Publishing;
import procedures.Ward;

/** One id from a caller's request to what comes of it in another module. */
@ConcordTest
class CorrelationTests {

	@Autowired Billing billing;
	@Autowired Publishing publishing;
	@Autowired Delivered delivered;
	@Autowired OwnerSql owner;
	@LocalServerPort int port;

	@Test
	void isTheCallersTraceAllTheWayToTheJournal() {
		var act = documented(billing.priced("10.00"));
		var trace = UUID.randomUUID();
		try (var lines = new LogLines("concord.web", "outbox")) {

			var answer = billing.api().post("/procedures/" + act + "/complete", Map.of("end", Ward.END),
					"traceparent", "00-%s-00f067aa0ba902b7-01".formatted(trace.toString().replace("-", "")));
			delivered.await();

			assertThat(answer.status()).isEqualTo(200);
			assertThat(answer.header("Concord-Correlation")).isEqualTo(trace.toString());
			assertThat(types(trace)).isEqualTo("billing.ChargePosted,procedures.ProcedureCompleted");
			assertThat(owner.query("select count(*) from billing.journal_entry where correlation_id = '" + trace + "'"))
					.isEqualTo("1");
			assertThat(lines.of(trace.toString())).anyMatch(it -> it.equals("appended procedures.ProcedureCompleted"))
					.anyMatch(it -> it.startsWith("billing applies ProcedureCompleted"))
					.anyMatch(it -> it.equals("appended billing.ChargePosted"))
					.anyMatch(it -> it.startsWith("reconciliation applies ChargePosted"))
					.anyMatch(it -> it.equals("POST /procedures/{id}/complete answered 200"));
		}
	}

	@Test
	void isInEveryAnswer() {
		var answers = List.of(billing.api().get("/operations/subscriptions"),
				billing.api().get("/nobody-wrote-a-rule-for-this"), billing.api().asNobody().get("/patients/1"),
				billing.api().post("/patients", "{"), billing.api().get("/actuator/health/liveness"));

		assertThat(answers).extracting(it -> UUID.fromString(it.header("Concord-Correlation"))).doesNotHaveDuplicates();
	}

	@Test
	void isNewWhereTheCallersTraceIsNone() {
		for (var trace : List.of("", "nonsense", "00-00000000000000000000000000000000-00f067aa0ba902b7-01")) {
			var answer = billing.api().get("/actuator/health/liveness", "traceparent", trace);

			assertThat(UUID.fromString(answer.header("Concord-Correlation")).version()).as(trace).isEqualTo(4);
		}
	}

	private UUID documented(String code) {
		var ward = new Ward(port, publishing, delivered);
		var patient = ward.patient();
		var body = Ward.act(patient, ward.visitOf(patient));
		body = with(with(body, "modifiers", List.of()), "quantity", Map.of("value", "1", "unit", "1"));
		body = with(body, "code", Map.of("system", SYSTEM, "code", code, "display", "An act"));
		return ward.api.post("/procedures", body).id();
	}

	private String types(UUID correlationId) {
		return owner.query("select string_agg(type, ',' order by type) from outbox.event where correlation_id = '"
				+ correlationId + "'");
	}
}
