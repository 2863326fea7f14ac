package concord.web;

import java.util.Locale;

/**
 * The kinds of problems the API answers with. The {@linkplain #uri() URI} is the stable name of a kind:
 * clients decide by it, people read the rest. A constant, once released, is never renamed.
 */
public enum ProblemType {

	MALFORMED(400, "The request cannot be read"),
	UNKNOWN_FIELD(400, "A field this API does not know"),
	WRONG_TYPE(400, "A value of the wrong type"),
	INVALID_PARAMETER(400, "A query parameter is missing or cannot be read"),
	INVALID_HEADER(400, "A header is missing or cannot be read"),
	IDEMPOTENCY_KEY_REQUIRED(400, "Idempotency-Key is required here"),
	UNAUTHENTICATED(401, "Credentials are required"),
	FORBIDDEN(403, "Not permitted"),
	RESTRICTED(403, "Not open to everybody"),
	NOT_FOUND(404, "Not found"),
	METHOD_NOT_ALLOWED(405, "Method not allowed here"),
	NOT_ACCEPTABLE(406, "No such representation"),
	TOO_SLOW(408, "The body came too slowly"),
	NOT_ALLOWED(409, "The present state does not allow this"),
	ALREADY_EXISTS(409, "It exists already"),
	LOOKS_ALIKE(409, "Something like it may exist already"),
	CONFLICT(409, "In conflict with what is there"),
	IN_PROGRESS(409, "The same request is still under way"),
	STALE(412, "Changed since it was read"),
	TOO_LARGE(413, "The body is too large"),
	URI_TOO_LONG(414, "The URI is too long"),
	UNSUPPORTED_MEDIA_TYPE(415, "The body's media type is not supported"),
	INVALID(422, "A value that cannot be accepted"),
	IDEMPOTENCY_KEY_REUSED(422, "Idempotency-Key was used with another request"),
	IF_MATCH_REQUIRED(428, "If-Match is required to change"),
	TOO_MANY_REQUESTS(429, "Too many requests"),
	HEADERS_TOO_LARGE(431, "The headers are too large"),
	INTERNAL(500, "Something is wrong on our side"),
	NOT_IMPLEMENTED(501, "Not supported"),
	UNAVAILABLE(503, "Not available just now"),
	OVERLOADED(503, "More to do than can be done"),
	NOT_YET_CONSISTENT(503, "What was asked for has not arrived yet"),
	HTTP_VERSION_NOT_SUPPORTED(505, "This version of HTTP is not supported");

	private final int status;
	private final String title;

	ProblemType(int status, String title) {
		this.status = status;
		this.title = title;
	}

	public int status() {
		return status;
	}

	public String title() {
		return title;
	}

	/** E.g. {@code urn:concord:problem:already-exists}. */
	public String uri() {
		return "urn:concord:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
	}
}
