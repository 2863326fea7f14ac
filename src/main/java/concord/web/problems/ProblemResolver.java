package concord.web.problems;

import concord.refusal.Refusal;
import concord.web.Correlation;
import concord.web.Problem;
import concord.web.ProblemType;
import concord.web.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * The one place where an exception of a controller becomes an answer. Stands before Spring's own resolvers
 * and leaves nothing to the others but security's exceptions, which security's own filter answers.
 */
@Component
class ProblemResolver implements HandlerExceptionResolver, Ordered {

	@Override
	public int getOrder() {
		return HIGHEST_PRECEDENCE + 100;
	}

	@Override
	public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
			@Nullable Object handler, Exception fault) {
		if (fault instanceof AccessDeniedException || fault instanceof AuthenticationException) {
			return null;
		}
		try {
			Problems.write(response, problem(fault, response));
		}
		catch (IOException gone) {
			// the caller hung up: nobody is left to be told
			return new ModelAndView();
		}
		return new ModelAndView();
	}

	private static Problem problem(Exception fault, HttpServletResponse response) {
		if (fault instanceof Refusal refusal) {
			return RefusalProblems.of(refusal);
		}
		var ofRequest = RequestProblems.of(fault, response);
		return ofRequest == null ? ofDatabase(fault) : ofRequest;
	}

	/** A value the database was the first to refuse is the caller's fault, and a check we lack. */
	private static Problem ofDatabase(Exception fault) {
		var problem = DatabaseProblems.of(fault);
		if (problem != null && problem.type() == ProblemType.INVALID) {
			Faults.warn(Correlation.current(), fault);
		}
		return problem == null ? ours(fault) : problem;
	}

	private static Problem ours(Exception fault) {
		var id = Correlation.current();
		Faults.log(id, fault);
		return new Problem(ProblemType.INTERNAL, "It is logged under this correlation id.", List.of(), null, id);
	}
}
