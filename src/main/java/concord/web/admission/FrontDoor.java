package concord.web.admission;

import concord.web.Problem;
import concord.web.ProblemType;
import concord.web.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away whom nobody will serve in time, before a password is checked or a connection asked for: refusing
 * must cost next to nothing, or refusing is what the machine does all day. Liveness is asked of an overloaded
 * Concord, too: one that is busy must not be taken for dead.
 */
@Component
@Order(FrontDoor.BEFORE_SECURITY)
class FrontDoor extends OncePerRequestFilter {

	static final int BEFORE_SECURITY = -1_000;
	static final String FULL = "There is more to do than can be done. Send it again shortly.";

	private final AtomicInteger open = new AtomicInteger();
	private final int most;
	private final Places places;

	FrontDoor(WebSettings settings, Places places) {
		this.most = settings.open();
		this.places = places;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return request.getRequestURI().equals("/actuator/health/liveness");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		try {
			if (open.incrementAndGet() > most || places.areAllWaitedFor()) {
				Problems.write(response, Problem.of(ProblemType.OVERLOADED, FULL));
			}
			else {
				chain.doFilter(request, response);
			}
		}
		finally {
			open.decrementAndGet();
		}
	}

	int open() {
		return open.get();
	}
}
