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

	/** Stands for no cause: many events, each with its own, are handled at once. */
	private static final Cause MANY = new Cause("many", new UUID(0, 0));

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

	/** Runs what many events have as their effect together: nothing may be published that needs one cause. */
	public static void ofMany(Runnable effect) {
		var before = HANDLED.get();
		HANDLED.set(MANY);
		try {
			effect.run();
		}
		finally {
			HANDLED.set(before);
		}
	}

	public static Cause current() {
		var handled = HANDLED.get();
		if (handled == MANY) {
			throw new IllegalStateException("a handler of many events has no one cause, so it may not publish");
		}
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
