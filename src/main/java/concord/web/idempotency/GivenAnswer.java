package concord.web.idempotency;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/**
 * The answer that was given to a request, to be given again.
 *
 * @param request which request it was: a digest of method, path and body
 * @param headers those that belong to the effect
 */
record GivenAnswer(String request, int status, Map<String, String> headers, String body) {

	private static final List<String> KEPT = List.of(HttpHeaders.ETAG, HttpHeaders.LOCATION);

	/** What the controller answers, as it will be written. */
	static GivenAnswer of(String request, @Nullable Object answered, JsonMapper json) {
		if (!(answered instanceof ResponseEntity<?> response)) {
			return new GivenAnswer(request, 200, Map.of(), text(answered, json));
		}
		var headers = new LinkedHashMap<String, String>();
		for (var name : KEPT) {
			var value = response.getHeaders().getFirst(name);
			if (value != null) {
				headers.put(name, value);
			}
		}
		return new GivenAnswer(request, response.getStatusCode().value(), headers, text(response.getBody(), json));
	}

	private static String text(@Nullable Object body, JsonMapper json) {
		return body == null ? "" : json.writeValueAsString(body);
	}

	GivenAnswer with(String header, String value) {
		var more = new LinkedHashMap<>(headers);
		more.put(header, value);
		return new GivenAnswer(request, status, more, body);
	}
}
