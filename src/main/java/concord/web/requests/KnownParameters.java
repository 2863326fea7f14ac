package concord.web.requests;

import concord.web.PageRequest;
import concord.web.ProblemType;
import concord.web.problems.RequestProblem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses a query parameter nobody reads, one without a value, and one that is no text. A misspelt filter would
 * otherwise show everybody's, as would {@code ?patientId=}, which Spring takes for none; and a price list sent with
 * {@code ?dryRun=} would be entered. U+0000 is in no text, and PostgreSQL cannot even compare with it.
 */
class KnownParameters implements HandlerInterceptor {

	private final Map<Method, Map<String, Class<?>>> known = new ConcurrentHashMap<>();

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (request.getQueryString() != null && handler instanceof HandlerMethod method && isOurs(method)) {
			var types = known.computeIfAbsent(method.getMethod(), KnownParameters::types);
			request.getParameterMap().forEach((name, values) -> check(name, values, types.get(name)));
		}
		return true;
	}

	private static void check(String name, String[] values, @Nullable Class<?> type) {
		if (type == null) {
			throw new RequestProblem(ProblemType.INVALID_PARAMETER, name, "is no parameter of this endpoint");
		}
		for (var value : values) {
			if (value.indexOf('\0') >= 0) {
				throw new RequestProblem(ProblemType.INVALID_PARAMETER, name, "must be text, without U+0000");
			}
			if (elements(value, type).anyMatch(KnownParameters::isNone)) {
				throw new RequestProblem(ProblemType.INVALID_PARAMETER, name, "must not be empty");
			}
		}
	}

	/** A list may be said with commas between. */
	private static Stream<String> elements(String value, Class<?> type) {
		return Collection.class.isAssignableFrom(type) ? Arrays.stream(value.split(",", -1)) : Stream.of(value);
	}

	/** What Spring's converters, whichever is asked, take for nothing said. */
	private static boolean isNone(String value) {
		return value.trim().isBlank();
	}

	private static boolean isOurs(HandlerMethod method) {
		return !method.getBeanType().getPackageName().startsWith("org.");
	}

	private static Map<String, Class<?>> types(Method method) {
		var types = new HashMap<String, Class<?>>();
		for (var parameter : method.getParameters()) {
			if (parameter.getType() == PageRequest.class) {
				types.put("limit", String.class);
				types.put("after", String.class);
			}
			else if (parameter.isAnnotationPresent(RequestParam.class)) {
				types.put(parameter.getName(), parameter.getType());
			}
		}
		return types;
	}
}
