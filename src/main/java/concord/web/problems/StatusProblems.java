package concord.web.problems;

import concord.web.Problem;
import concord.web.ProblemType;

/** Problems for faults of which only the status is known: the container's and the filters'. */
final class StatusProblems {

	private StatusProblems() {
	}

	static Problem of(int status) {
		return switch (status) {
			case 401 -> Problem.of(ProblemType.UNAUTHENTICATED, "Send credentials.");
			case 403 -> Problem.of(ProblemType.FORBIDDEN, "You may not do this.");
			case 404 -> RequestProblems.noSuchPath();
			case 405 -> Problem.of(ProblemType.METHOD_NOT_ALLOWED, "This method is not supported here.");
			case 406 -> Problem.of(ProblemType.NOT_ACCEPTABLE, "This is given as application/json only.");
			case 408 -> Problem.of(ProblemType.TOO_SLOW, "Send the request faster, or in parts.");
			case 413 -> Problem.of(ProblemType.TOO_LARGE, "The body is larger than allowed.");
			case 414 -> Problem.of(ProblemType.URI_TOO_LONG, "The URI is longer than allowed.");
			case 415 -> Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, "The body's media type is not supported.");
			case 429 -> Problem.of(ProblemType.TOO_MANY_REQUESTS, "Slow down, then try again.");
			case 431 -> Problem.of(ProblemType.HEADERS_TOO_LARGE, "The headers are larger than allowed: 8 KiB.");
			case 501 -> Problem.of(ProblemType.NOT_IMPLEMENTED, "This is not supported.");
			case 503 -> Problem.of(ProblemType.UNAVAILABLE, "Try again shortly.");
			case 505 -> Problem.of(ProblemType.HTTP_VERSION_NOT_SUPPORTED, "Use HTTP/1.1.");
			default -> status < 500
					? Problem.of(ProblemType.MALFORMED, "The request is not valid HTTP, or its headers exceed 8 KiB.")
					: Problem.of(ProblemType.INTERNAL, "It is logged.");
		};
	}
}
