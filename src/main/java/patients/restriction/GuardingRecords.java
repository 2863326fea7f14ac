package patients.restriction;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.TypeMismatchException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import patients.identity.PatientId;

/**
 * Stands before every path that names a patient or a coverage, those included that nobody has written yet: a
 * restricted record is opened by whom the policy lets, or with a reason in {@value Guard#HEADER}, which is kept
 * before anything is shown.
 */
@Component
class GuardingRecords implements HandlerInterceptor {

	private final Guard guard;
	private final WhoseCoverage coverages;

	GuardingRecords(Guard guard, WhoseCoverage coverages) {
		this.guard = guard;
		this.coverages = coverages;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		var pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
		patient(request, pattern).ifPresent(it -> guard.open(it, request.getHeader(Guard.HEADER),
				request.getMethod() + " " + pattern));
		return true;
	}

	private Optional<PatientId> patient(HttpServletRequest request, String pattern) {
		if (pattern.startsWith("/patients/{id}")) {
			return Optional.of(new PatientId(id(request)));
		}
		return pattern.startsWith("/coverages/{id}") ? coverages.patient(id(request)) : Optional.empty();
	}

	/** Refused where it cannot be read: who reads it more kindly, blanks left out, is never asked. */
	private static UUID id(HttpServletRequest request) {
		var variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
		var id = String.valueOf(variables instanceof Map<?, ?> named ? named.get("id") : null);
		try {
			return UUID.fromString(id);
		}
		catch (IllegalArgumentException e) {
			var unreadable = new TypeMismatchException(id, UUID.class, e);
			unreadable.initPropertyName("id");
			throw unreadable;
		}
	}
}
