package concord.web.problems;

import com.fasterxml.jackson.annotation.JsonProperty;
import concord.refusal.Refusal;
import concord.web.PartialDate;
import concord.web.Problem;
import concord.web.ProblemType;
import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** What is wrong with a JSON body: the field's path and what was expected there, never what was sent. */
final class JsonProblems {

	private static final Map<Class<?>, String> EXPECTED = Map.of(
			String.class, "must be a text, without the character U+0000",
			Integer.class, "must be a whole number", int.class, "must be a whole number",
			BigDecimal.class, "must be a decimal number such as \"1.50\"",
			Boolean.class, "must be true or false", boolean.class, "must be true or false",
			LocalDate.class, "must be a date such as 2025-03-01",
			PartialDate.class, "must be a date such as 1980-04-02, 1980-04 or 1980",
			OffsetDateTime.class, "must be an instant with its offset, such as 2025-03-01T09:00:00-05:00",
			UUID.class, "must be a UUID");

	private JsonProblems() {
	}

	static Problem of(JacksonException fault) {
		return switch (fault) {
			case StreamReadException it -> notJson(it);
			case UnrecognizedPropertyException it ->
				Problem.of(ProblemType.UNKNOWN_FIELD, path(it), "is not a field of this request");
			case MismatchedInputException it when path(it).isEmpty() ->
				Problem.of(ProblemType.WRONG_TYPE, "The body " + expected(it.getTargetType()) + ".");
			case MismatchedInputException it ->
				Problem.of(ProblemType.WRONG_TYPE, path(it), expected(it.getTargetType()));
			default -> ofCause(fault);
		};
	}

	private static Problem ofCause(JacksonException fault) {
		if (fault.getCause() instanceof Refusal.Invalid refusal) {
			var parent = path(fault);
			var field = parent.isEmpty() ? refusal.field() : parent + "." + refusal.field();
			return Problem.of(ProblemType.INVALID, field, String.valueOf(refusal.getMessage()));
		}
		return Problem.of(ProblemType.MALFORMED, "The body cannot be read.");
	}

	private static Problem notJson(StreamReadException fault) {
		var at = fault.getLocation();
		var where = at == null ? "" : ": line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
		return Problem.of(ProblemType.MALFORMED, "The body is not well-formed JSON" + where + ".");
	}

	private static String expected(@Nullable Class<?> type) {
		if (type == null) {
			return "is of the wrong type";
		}
		if (type.isEnum()) {
			return "must be one of " + String.join(", ", values(type));
		}
		if (Collection.class.isAssignableFrom(type)) {
			return "must be a list";
		}
		return EXPECTED.getOrDefault(type, "must be an object");
	}

	private static List<String> values(Class<?> type) {
		return Arrays.stream(type.getFields()).filter(Field::isEnumConstant).map(constant -> {
			var said = constant.getAnnotation(JsonProperty.class);
			return said == null ? constant.getName() : said.value();
		}).toList();
	}

	/** {@code name.given[0]}. */
	private static String path(JacksonException fault) {
		var path = new StringBuilder();
		for (var step : fault.getPath()) {
			if (step.getPropertyName() == null) {
				path.append('[').append(step.getIndex()).append(']');
			}
			else {
				path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
			}
		}
		return path.toString();
	}
}
