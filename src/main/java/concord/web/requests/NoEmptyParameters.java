package concord.web.requests;

import concord.web.ProblemType;
import concord.web.problems.RequestProblem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses a query parameter without a value. Spring takes {@code ?patientId=} for none: a script whose
 * variable was empty would be shown everybody's, and a price list sent with {@code ?dryRun=} would be
 * entered.
 */
class NoEmptyParameters implements HandlerInterceptor {

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		request.getParameterMap().forEach((name, values) -> {
			if (List.of(values).contains("")) {
				throw new RequestProblem(ProblemType.INVALID_PARAMETER, name, "must not be empty");
			}
		});
		return true;
	}
}
