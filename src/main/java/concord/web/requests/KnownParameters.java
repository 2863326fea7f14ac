package concord.web.requests;

import concord.web.PageRequest;
import concord.web.ProblemType;
import concord.web.problems.RequestProblem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses a query parameter nobody reads, or one without a value. A misspelt filter would otherwise show
 * everybody's, as would {@code ?patientId=}, which Spring takes for none; and a price list sent with
 * {@code ?dryRun=} would be entered.
 */
class KnownParameters implements HandlerInterceptor {

	private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (request.getQueryString() != null && handler instanceof HandlerMethod method && isOurs(method)) {
			var names = known.computeIfAbsent(method.getMethod(), KnownParameters::names);
			request.getParameterMap().forEach((name, values) -> check(name, List.of(values), names));
		}
		return true;
	}

	private static void check(String name, List<String> values, Set<String> known) {
		if (!known.contains(name)) {
			throw new RequestProblem(ProblemType.INVALID_PARAMETER, name, "is no parameter of this endpoint");
		}
		if (values.contains("")) {
			throw new RequestProblem(ProblemType.INVALID_PARAMETER, name, "must not be empty");
		}
	}

	private static boolean isOurs(HandlerMethod method) {
		return !method.getBeanType().getPackageName().startsWith("org.");
	}

	private static Set<String> names(Method method) {
		return Arrays.stream(method.getParameters()).flatMap(KnownParameters::names).collect(Collectors.toSet());
	}

	private static Stream<String> names(Parameter parameter) {
		if (parameter.getType() == PageRequest.class) {
			return Stream.of("limit", "after");
		}
		return parameter.isAnnotationPresent(RequestParam.class) ? Stream.of(parameter.getName()) : Stream.empty();
	}
}
