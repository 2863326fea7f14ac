package concord.web.requests;

import concord.web.Problem;
import concord.web.ProblemType;
import concord.web.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the body into memory, up to a limit, whatever length was announced. After security: nobody's body is
 * held before we know who sends it.
 */
@Component
@Order(0)
class BoundedBodies extends OncePerRequestFilter {

	private static final int KIBIBYTE = 1024;

	private static final int MOST = 1024 * KIBIBYTE;

	/** A price list may be long. */
	private static final int MOST_OF_CSV = 16 * MOST;

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		var limit = limit(request);
		if (request.getContentLengthLong() > limit) {
			refuse(response, limit);
			return;
		}
		var body = request.getInputStream().readNBytes(limit + 1);
		if (body.length > limit) {
			refuse(response, limit);
			return;
		}
		chain.doFilter(new ReadBody(request, body), response);
	}

	private static int limit(HttpServletRequest request) {
		var type = request.getContentType();
		return type != null && type.startsWith("text/csv") ? MOST_OF_CSV : MOST;
	}

	private static void refuse(HttpServletResponse response, int limit) throws IOException {
		Problems.write(response, Problem.of(ProblemType.TOO_LARGE,
				"A body may have at most %d KiB here.".formatted(limit / KIBIBYTE)));
	}
}
