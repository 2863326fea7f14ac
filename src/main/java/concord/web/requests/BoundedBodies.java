package concord.web.requests;

import concord.web.Problem;
import concord.web.ProblemType;
import concord.web.Problems;
import concord.web.admission.WebSettings;
import concord.web.requests.ArrivingBodies.Refused;
import concord.web.requests.ArrivingBodies.Whole;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the body into memory, up to a limit, whatever length was announced, and before anything is done for
 * it: a slow sender holds nothing but what it sent. After security: nobody's body is held before we know who
 * sends it.
 */
@Component
@Order(0)
class BoundedBodies extends OncePerRequestFilter {

	private static final int KIBIBYTE = 1024;

	private static final int MOST = 1024 * KIBIBYTE;

	/** A price list may be long. */
	private static final int MOST_OF_CSV = 16 * MOST;

	/** A whole release of a code system is one file. */
	private static final int MOST_OF_TEXT = 32 * MOST;

	private final ArrivingBodies bodies;

	BoundedBodies(WebSettings settings) {
		this.bodies = new ArrivingBodies(settings.bodyTime());
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		var limit = limit(request);
		if (request.getContentLengthLong() > limit) {
			refuse(response, Refused.TOO_LARGE, limit);
			return;
		}
		switch (bodies.take(request, limit)) {
			case Refused why -> refuse(response, why, limit);
			case Whole whole -> {
				try {
					chain.doFilter(new ReadBody(request, whole.body()), response);
				}
				finally {
					bodies.forget(whole);
				}
			}
		}
	}

	private static int limit(HttpServletRequest request) {
		var type = String.valueOf(request.getContentType());
		return type.startsWith("text/csv") ? MOST_OF_CSV : type.startsWith("text/plain") ? MOST_OF_TEXT : MOST;
	}

	private static void refuse(HttpServletResponse response, Refused why, int limit) throws IOException {
		Problems.write(response, switch (why) {
			case TOO_LARGE -> Problem.of(ProblemType.TOO_LARGE,
					"A body may have at most %d KiB here.".formatted(limit / KIBIBYTE));
			case TOO_SLOW -> Problem.of(ProblemType.TOO_SLOW, "The body did not arrive in time.");
			case NO_ROOM -> Problem.of(ProblemType.OVERLOADED, "Too many bodies arrive. Send it again shortly.");
		});
	}
}
