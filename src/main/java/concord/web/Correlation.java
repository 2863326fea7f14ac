package concord.web;

import java.util.UUID;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** One request and everything that follows from it carry one id: in problems, in the log, in the events. */
public final class Correlation {

	private static final String ATTRIBUTE = Correlation.class.getName();

	private Correlation() {
	}

	/** The id of the request under way; a new one where there is none. */
	public static UUID current() {
		var request = RequestContextHolder.getRequestAttributes();
		if (request == null) {
			return UUID.randomUUID();
		}
		if (request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST) instanceof UUID known) {
			return known;
		}
		var id = UUID.randomUUID();
		request.setAttribute(ATTRIBUTE, id, RequestAttributes.SCOPE_REQUEST);
		return id;
	}
}
