package outbox;

import concord.web.Correlation;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Who set off what happens now, and the correlation id all that follows from it shares: a request's user, or,
 * while an event is handled, whoever caused the event.
 */
public record Cause(String actor, UUID correlationId) {

	private static final String ATTRIBUTE = Cause.class.getName();
	private static final ThreadLocal<@Nullable Cause> HANDLED = new ThreadLocal<>();

	/** Runs {@code effect} as caused by what is recorded with an event; so do the log's lines say. */
	public static void during(Recorded recorded, Runnable effect) {
		HANDLED.set(new Cause(recorded.actor(), recorded.correlationId()));
		try {
			Correlation.during(recorded.correlationId(), effect);
		}
		finally {
			HANDLED.remove();
		}
	}

	public static Cause current() {
		var handled = HANDLED.get();
		if (handled != null) {
			return handled;
		}
		return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
				? of(request) : new Cause("system", TimeOrderedIds.next());
	}

	private static Cause of(ServletRequestAttributes request) {
		if (request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST) instanceof Cause known) {
			return known;
		}
		var user = request.getRequest().getRemoteUser();
		var cause = new Cause(user == null ? "anonymous" : user, Correlation.current());
		request.setAttribute(ATTRIBUTE, cause, RequestAttributes.SCOPE_REQUEST);
		return cause;
	}
}
