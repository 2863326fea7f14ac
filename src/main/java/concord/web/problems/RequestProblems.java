package concord.web.problems;

import concord.web.Problem;
import concord.web.Problem.FieldError;
import concord.web.ProblemType;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.util.StringUtils;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;

/**
 * What Spring MVC finds wrong with a request, as problems; {@code null} for what is not the caller's fault.
 */
final class RequestProblems {

	private static final Comparator<FieldError> BY_FIELD =
			Comparator.comparing(FieldError::field).thenComparing(FieldError::message);

	private RequestProblems() {
	}

	static @Nullable Problem of(Exception fault, HttpServletResponse response) {
		return switch (fault) {
			case RequestProblem it -> it.problem();
			case HttpMessageNotReadableException it -> unreadable(it);
			case MethodArgumentNotValidException it -> Problem.of(ProblemType.INVALID, fields(it));
			case HandlerMethodValidationException it -> Problem.of(ProblemType.INVALID, parameters(it));
			case MethodArgumentTypeMismatchException it -> parameter(it.getName(), "cannot be read");
			case TypeMismatchException it -> parameter("" + it.getPropertyName(), "cannot be read");
			case MissingServletRequestParameterException it -> parameter(it.getParameterName(), "is required");
			case MissingRequestHeaderException it ->
				Problem.of(ProblemType.INVALID_HEADER, it.getHeaderName(), "is required");
			case HttpMediaTypeNotSupportedException it -> unsupported(it, response);
			case HttpMediaTypeNotAcceptableException it ->
				Problem.of(ProblemType.NOT_ACCEPTABLE, "This is given as application/json only.");
			case HttpRequestMethodNotSupportedException it -> method(it, response);
			case NoResourceFoundException it -> noSuchPath();
			case NoHandlerFoundException it -> noSuchPath();
			case ErrorResponse it when it.getStatusCode().is4xxClientError() ->
				StatusProblems.of(it.getStatusCode().value());
			default -> null;
		};
	}

	static Problem noSuchPath() {
		return Problem.of(ProblemType.NOT_FOUND, "There is nothing at this path.");
	}

	private static Problem unreadable(HttpMessageNotReadableException fault) {
		return fault.getCause() instanceof JacksonException json ? JsonProblems.of(json)
				: Problem.of(ProblemType.MALFORMED, "A body is required here, and cannot be read.");
	}

	private static Problem parameter(String name, String message) {
		return Problem.of(ProblemType.INVALID_PARAMETER, name, message);
	}

	private static List<FieldError> fields(MethodArgumentNotValidException fault) {
		return fault.getBindingResult().getFieldErrors().stream()
				.map(it -> new FieldError(it.getField(), said(it.getDefaultMessage()))).sorted(BY_FIELD).toList();
	}

	private static List<FieldError> parameters(HandlerMethodValidationException fault) {
		return fault.getParameterValidationResults().stream()
				.flatMap(parameter -> parameter.getResolvableErrors().stream()
						.map(it -> new FieldError(name(parameter.getMethodParameter().getParameterName(), it),
								said(it.getDefaultMessage()))))
				.sorted(BY_FIELD).toList();
	}

	private static String name(@Nullable String parameter, Object error) {
		return error instanceof org.springframework.validation.FieldError field ? field.getField()
				: Objects.requireNonNullElse(parameter, "request");
	}

	private static String said(@Nullable String message) {
		return Objects.requireNonNullElse(message, "is not valid");
	}

	private static Problem unsupported(HttpMediaTypeNotSupportedException fault, HttpServletResponse response) {
		var supported = MediaType.toString(fault.getSupportedMediaTypes());
		response.setHeader(HttpHeaders.ACCEPT, supported);
		return Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, "The body must be one of: " + supported + ".");
	}

	private static Problem method(HttpRequestMethodNotSupportedException fault, HttpServletResponse response) {
		var allowed = StringUtils.arrayToCommaDelimitedString(fault.getSupportedMethods());
		response.setHeader(HttpHeaders.ALLOW, allowed);
		return Problem.of(ProblemType.METHOD_NOT_ALLOWED, "Allowed here: " + allowed + ".");
	}
}
