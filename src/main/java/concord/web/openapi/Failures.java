package concord.web.openapi;

import concord.web.IfMatch;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;

/** With which statuses an operation may fail, by what it takes. */
final class Failures {

	private Failures() {
	}

	static Set<Integer> of(HandlerMethod handler) {
		var statuses = new TreeSet<>(Set.of(400, 401, 403, 406, 422, 429, 500, 503));
		if (!handler.hasMethodAnnotation(GetMapping.class)) {
			statuses.add(409);
		}
		if (hasParameter(handler, PathVariable.class)) {
			statuses.add(404);
		}
		if (hasParameter(handler, RequestBody.class)) {
			statuses.addAll(Set.of(408, 413, 415));
		}
		if (Arrays.asList(handler.getMethod().getParameterTypes()).contains(IfMatch.class)) {
			statuses.add(412);
		}
		if (handler.hasMethodAnnotation(PutMapping.class)) {
			statuses.add(428);
		}
		return statuses;
	}

	private static boolean hasParameter(HandlerMethod handler, Class<? extends Annotation> kind) {
		return Arrays.stream(handler.getMethodParameters()).anyMatch(it -> it.hasParameterAnnotation(kind));
	}
}
