package concord.web.idempotency;

import concord.web.KeyRequired;
import concord.web.ProblemType;
import concord.web.problems.RequestProblem;
import concord.web.requests.ReadBody;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.WebUtils;

/** The request under way: its key, what tells it from another, and where the log says it was written. */
record PostRequest(HttpServletRequest request) {

	static PostRequest current() {
		var attributes = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
		return new PostRequest(attributes.getRequest());
	}

	/** {@code null} where none was sent and none is required. */
	@Nullable IdempotencyKey key(Method handler) {
		var key = request.getHeader(IdempotencyKey.HEADER);
		if (key == null && handler.isAnnotationPresent(KeyRequired.class)) {
			throw new RequestProblem(ProblemType.IDEMPOTENCY_KEY_REQUIRED, IdempotencyKey.HEADER, "is required");
		}
		return key == null ? null : new IdempotencyKey(Objects.toString(request.getRemoteUser(), ""), key);
	}

	/** A digest of method, path with query, and body. */
	String digest() {
		var body = WebUtils.getNativeRequest(request, ReadBody.class);
		var text = String.join(" ", request.getMethod(), request.getRequestURI(),
				Objects.toString(request.getQueryString(), ""), body == null ? "" : body.digest());
		try {
			return HexFormat.of().formatHex(
					MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}

	/** {@code lane.position} of what was written; {@code null} when nothing was. */
	@Nullable String position() {
		var attributes = RequestContextHolder.currentRequestAttributes();
		return (String) attributes.getAttribute("concord.position", RequestAttributes.SCOPE_REQUEST);
	}
}
