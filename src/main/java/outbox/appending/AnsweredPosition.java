package outbox.appending;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import outbox.Position;

/**
 * The log position a write answers with: header {@value #HEADER}, one {@code lane.position} for each lane
 * written, comma separated. A read may send it back as {@code Concord-After}.
 */
final class AnsweredPosition {

	static final String HEADER = "Concord-Position";
	/** The request attribute that holds the header's value until the commit. */
	static final String ATTRIBUTE = "concord.position";

	private AnsweredPosition() {
	}

	static void note(List<Position> positions) {
		var attributes = RequestContextHolder.getRequestAttributes();
		if (attributes != null) {
			var value = positions.stream().map(Position::toString).collect(Collectors.joining(","));
			attributes.setAttribute(ATTRIBUTE, value, RequestAttributes.SCOPE_REQUEST);
		}
	}

	static void send() {
		if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
				&& attributes.getResponse() != null
				&& attributes.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST) instanceof String value) {
			attributes.getResponse().setHeader(HEADER, value);
		}
	}
}
