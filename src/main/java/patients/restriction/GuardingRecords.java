package patients.restriction;

import concord.refusal.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.TypeMismatchException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import outbox.Cause;
import patients.identity.CleanText;
import patients.identity.PatientId;

/**
 * Stands before every path that names a patient or a coverage, those included that nobody has written yet: a
 * restricted record is opened by whom the policy lets, or with a reason in {@value #HEADER}, which is kept
 * before anything is shown.
 */
@Component
class GuardingRecords implements HandlerInterceptor {

	static final String HEADER = "Concord-Break-Glass";

	private static final int LONGEST = 500;

	private final OpeningPolicy policy;
	private final Glass glass;
	private final WhoseCoverage coverages;

	GuardingRecords(OpeningPolicy policy, Glass glass, WhoseCoverage coverages) {
		this.policy = policy;
		this.glass = glass;
		this.coverages = coverages;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		var pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
		patient(request, pattern).ifPresent(it -> expectOpen(it, request, request.getMethod() + " " + pattern));
		return true;
	}

	private void expectOpen(PatientId patient, HttpServletRequest request, String asked) {
		var actor = Cause.current().actor();
		if (policy.mayOpen(actor, patient)) {
			return;
		}
		var reason = request.getHeader(HEADER);
		if (reason == null) {
			throw new Refusal.Restricted("This record is restricted. Whoever must open it says why, in " + HEADER + ".");
		}
		glass.breakIt(patient, actor, CleanText.of(reason, HEADER, LONGEST), asked);
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
