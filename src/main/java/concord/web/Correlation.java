package concord.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * One request and everything that follows from it carry one id: in the answer, in problems, in the log's
 * lines, in the events and in what comes of them.
 */
public final class Correlation {

	/** The header every answer carries it in. */
	public static final String HEADER = "Concord-Correlation";

	/** The field the log's lines carry it in. */
	public static final String FIELD = "correlationId";

	/** The request attribute that holds it. */
	public static final String ATTRIBUTE = Correlation.class.getName();

	private Correlation() {
	}

	/** The id of the request, or of what else is under way; a new one where there is none. */
	public static UUID current() {
		var request = RequestContextHolder.getRequestAttributes();
		if (request == null) {
			var told = MDC.get(FIELD);
			return told == null ? UUID.randomUUID() : UUID.fromString(told);
		}
		if (request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST) instanceof UUID known) {
			return known;
		}
		var id = UUID.randomUUID();
		request.setAttribute(ATTRIBUTE, id, RequestAttributes.SCOPE_REQUEST);
		return id;
	}

	/** The log's lines that {@code work} writes carry the id. */
	public static void during(UUID id, Runnable work) {
		try (var lines = new Lines(id)) {
			work.run();
		}
	}

	/** From here to its end the log's lines of this thread carry an id; after it, the one of before again. */
	public static final class Lines implements AutoCloseable {

		private final @Nullable String before = MDC.get(FIELD);

		public Lines(UUID id) {
			MDC.put(FIELD, id.toString());
		}

		@Override
		public void close() {
			if (before == null) {
				MDC.remove(FIELD);
			}
			else {
				MDC.put(FIELD, before);
			}
		}
	}
}
