package concord.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a caller is told when a request fails (RFC 9457). Says which field is wrong and why; never a value
 * that was sent, a stack, a statement or a class.
 *
 * @param errors        the fields in question, empty where no field is
 * @param existingId    what is there already, where that is the problem
 * @param candidates    what it may be, where that is the question; empty where it is not
 * @param correlationId where to look in the log, when the fault is ours
 */
public record Problem(ProblemType type, String detail, List<FieldError> errors, @Nullable UUID existingId,
		List<UUID> candidates, @Nullable UUID correlationId) {

	public Problem(ProblemType type, String detail, List<FieldError> errors, @Nullable UUID existingId,
			@Nullable UUID correlationId) {
		this(type, detail, errors, existingId, List.of(), correlationId);
	}

	/** @param field its path in the body ({@code name.given[0]}), or a parameter's or header's name */
	public record FieldError(String field, String message) {
	}

	public static Problem of(ProblemType type, String detail) {
		return new Problem(type, detail, List.of(), null, null);
	}

	public static Problem of(ProblemType type, String field, String message) {
		return of(type, List.of(new FieldError(field, message)));
	}

	public static Problem of(ProblemType type, List<FieldError> errors) {
		var first = errors.getFirst();
		return new Problem(type, first.field() + " " + first.message(), errors, null, null);
	}

	Map<String, Object> members() {
		var members = new LinkedHashMap<String, Object>();
		members.put("type", type.uri());
		members.put("title", type.title());
		members.put("status", type.status());
		members.put("detail", detail);
		if (!errors.isEmpty()) {
			members.put("errors", errors);
		}
		if (existingId != null) {
			members.put("existingId", existingId);
		}
		if (!candidates.isEmpty()) {
			members.put("candidates", candidates);
		}
		if (correlationId != null) {
			members.put("correlationId", correlationId);
		}
		return members;
	}
}
