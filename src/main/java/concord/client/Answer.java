package concord.client;

import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the API answered.
 *
 * @param position the {@code Concord-Position} of a write
 */
public record Answer(int status, JsonNode body, @Nullable String position) {

	public boolean ok() {
		return status / 100 == 2;
	}

	public boolean alreadyExists() {
		return status == 409 && body.hasNonNull("existingId");
	}

	public boolean notAllowed() {
		return status == 409 && !alreadyExists();
	}

	/** Whether the same request, by its key, is being worked on. */
	public boolean inProgress() {
		return status == 409 && body.path("type").asString("").equals("urn:concord:problem:in-progress");
	}

	/** The id of what was created, or had been before. */
	public String id() {
		return alreadyExists() ? body.path("existingId").asString() : body.path("id").asString();
	}

	/** Whether a field is refused; its name may be a path. */
	public boolean refuses(String field) {
		return body.path("errors").valueStream()
				.anyMatch(error -> error.path("field").asString("").equals(field));
	}

	/** The problem in a line (RFC 9457): what it says, and the fields it names, where that is more. */
	public String problem() {
		var said = body.path("detail").asString(body.path("title").asString(""));
		var fields = StreamSupport.stream(body.path("errors").spliterator(), false)
				.map(error -> error.path("field").asString("") + " " + error.path("message").asString(""))
				.filter(it -> !it.equals(said))
				.collect(Collectors.joining("; "));
		return "%d %s %s".formatted(status, said, fields).strip();
	}
}
