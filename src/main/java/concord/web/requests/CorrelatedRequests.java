package concord.web.requests;

import concord.web.Correlation;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Gives every request its correlation id before anything else sees it: the caller's trace, or a new one. It
 * goes back with the answer, whoever gives it, also where the request failed and is sent to the error page.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class CorrelatedRequests extends OncePerRequestFilter {

	private static final Logger LOG = LoggerFactory.getLogger(CorrelatedRequests.class);

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		var id = idOf(request);
		response.setHeader(Correlation.HEADER, id.toString());
		try (var lines = new Correlation.Lines(id)) {
			chain.doFilter(request, response);
			// the path as it is declared: what stands in its place is the caller's
			LOG.debug("{} {} answered {}", request.getMethod(),
					request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE), response.getStatus());
		}
	}

	@Override
	protected boolean shouldNotFilterErrorDispatch() {
		return false;
	}

	private static UUID idOf(HttpServletRequest request) {
		if (request.getAttribute(Correlation.ATTRIBUTE) instanceof UUID known) {
			return known;
		}
		var id = TraceParent.trace(request.getHeader(TraceParent.HEADER)).orElseGet(UUID::randomUUID);
		request.setAttribute(Correlation.ATTRIBUTE, id);
		return id;
	}
}
