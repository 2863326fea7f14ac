package concord.web.problems;

import static org.assertj.core.api.Assertions.assertThat;

import concord.refusal.Refusal;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(OutputCaptureExtension.class)
class ProblemResolverTests {

	private static final String SECRET = "canary-4711";

	private final MockHttpServletResponse response = new MockHttpServletResponse();

	private JsonNode answer(Exception fault) throws Exception {
		new ProblemResolver().resolveException(new MockHttpServletRequest(), response, null, fault);
		return JsonMapper.builder().build().readTree(response.getContentAsByteArray());
	}

	@Test
	void tellsNothingOfAFaultOfOursButWhereToLook(CapturedOutput output) throws Exception {
		var fault = new IllegalStateException(SECRET, new SQLException(SECRET, "42501"));

		var problem = answer(fault);

		assertThat(response.getStatus()).isEqualTo(500);
		assertThat(problem.toString()).doesNotContain(SECRET, "Exception", "42501");
		assertThat(output).contains(problem.path("correlationId").asString(), "IllegalStateException", "42501")
				.doesNotContain(SECRET);
	}

	@Test
	void warnsOfAValueThatOnlyTheDatabaseRefused(CapturedOutput output) throws Exception {
		var problem = answer(new RuntimeException(SECRET, new SQLException(SECRET, "22021")));

		assertThat(response.getStatus()).isEqualTo(422);
		assertThat(problem.toString()).doesNotContain(SECRET, "Exception", "22021");
		assertThat(output).contains("WARN", "RuntimeException", "22021").doesNotContain("ERROR", SECRET);
	}

	@Test
	void saysWhenToComeAgain() throws Exception {
		answer(new RuntimeException(new SQLException(SECRET, "57P01")));

		assertThat(response.getStatus()).isEqualTo(503);
		assertThat(response.getHeader("Retry-After")).isNotBlank();
	}

	@Test
	void speaksForTheDomain() throws Exception {
		var id = UUID.randomUUID();

		var problem = answer(new Refusal.AlreadyExists("It is there.", id));

		assertThat(response.getStatus()).isEqualTo(409);
		assertThat(problem.path("existingId").asString()).isEqualTo(id.toString());
		assertThat(problem.path("type").asString()).isEqualTo("urn:concord:problem:already-exists");
	}

	@Test
	void leavesSecurityToSecurity() {
		var resolved = new ProblemResolver().resolveException(new MockHttpServletRequest(), response, null,
				new AccessDeniedException("no"));

		assertThat(resolved).isNull();
	}
}
