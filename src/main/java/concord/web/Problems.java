package concord.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes problems, the same way from everywhere: controllers, filters, security, the container. Needs no
 * Spring, so that there is always somebody left who can say what is wrong.
 */
public final class Problems {

	public static final String MEDIA_TYPE = "application/problem+json";

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private Problems() {
	}

	/**
	 * Writes {@code problem} as the whole answer; headers set so far stay. Does nothing on a committed response.
	 */
	public static void write(HttpServletResponse response, Problem problem) throws IOException {
		if (response.isCommitted()) {
			return;
		}
		response.resetBuffer();
		response.setStatus(problem.type().status());
		response.setContentType(MEDIA_TYPE);
		response.setHeader("Cache-Control", "no-store");
		if (passes(problem.type()) && !response.containsHeader("Retry-After")) {
			response.setHeader("Retry-After", "2");
		}
		response.getOutputStream().write(bytes(problem));
		response.flushBuffer();
	}

	/** Worth sending again, by itself. */
	private static boolean passes(ProblemType type) {
		return type.status() == 503 || type.status() == 429 || type == ProblemType.IN_PROGRESS;
	}

	public static byte[] bytes(Problem problem) {
		return JSON.writeValueAsBytes(problem.members());
	}
}
