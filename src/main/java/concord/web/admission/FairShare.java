package concord.web.admission;

import concord.web.Problem;
import concord.web.ProblemType;
import concord.web.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets no account have more requests open than its share, whatever they are at. By account and not by address:
 * a hospital often comes from one address, its proxy's.
 */
@Component
@Order(FairShare.AFTER_SECURITY)
class FairShare extends OncePerRequestFilter {

	/** And before the body is read. */
	static final int AFTER_SECURITY = -10;

	private final Map<String, Integer> open = new ConcurrentHashMap<>();
	private final int most;

	FairShare(WebSettings settings) {
		this.most = settings.perUser();
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return request.getRemoteUser() == null;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		var user = request.getRemoteUser();
		try {
			if (open.merge(user, 1, Integer::sum) > most) {
				Problems.write(response, Problem.of(ProblemType.TOO_MANY_REQUESTS,
						"This account has %d requests open already. Wait for their answers.".formatted(most)));
			}
			else {
				chain.doFilter(request, response);
			}
		}
		finally {
			open.computeIfPresent(user, (it, count) -> count == 1 ? null : count - 1);
		}
	}
}
