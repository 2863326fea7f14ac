package concord.loader;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.OptionalLong;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Concord's web API, asked again for as long as {@link Patience} lasts when it cannot be reached or is not
 * ready. A request whose answer was lost is sent again as it was: identifiers given by the caller make that
 * harmless.
 */
final class WebApi implements AutoCloseable {

	private static final JsonMapper JSON = new JsonMapper();

	private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
			.connectTimeout(Duration.ofSeconds(5)).executor(Executors.newVirtualThreadPerTaskExecutor())
			.build();
	private final URI base;
	private final String authorization;

	WebApi(URI base, String user, String password) {
		this.base = base;
		var pair = user + ":" + password;
		this.authorization = "Basic "
				+ Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
	}

	Answer post(String path, Object body) {
		return post(path, body, null);
	}

	/** {@code after}: the position the server must have read to, or {@code null}. */
	Answer post(String path, Object body, @Nullable String after) {
		return send(request(path, after).header("Content-Type", "application/json")
				.POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))).build());
	}

	Answer postCsv(String path, String csv) {
		return send(request(path, null).header("Content-Type", "text/csv").POST(BodyPublishers.ofString(csv))
				.build());
	}

	Answer get(String path) {
		return send(request(path, null).GET().build());
	}

	private HttpRequest.Builder request(String path, @Nullable String after) {
		var request = HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(60))
				.header("Authorization", authorization)
				.header("Accept", "application/json, application/problem+json");
		return after == null ? request : request.header("Concord-After", after);
	}

	private Answer send(HttpRequest request) {
		var patience = new Patience();
		while (true) {
			try {
				var response = client.send(request, BodyHandlers.ofByteArray());
				if (!patience.isWorthAnother(response.statusCode())) {
					return answer(response);
				}
				patience.rest(response.headers().firstValueAsLong("Retry-After"),
						"it answers " + response.statusCode());
			}
			catch (IOException e) {
				patience.rest(OptionalLong.empty(), "it cannot be reached");
			}
			catch (InterruptedException e) {
				throw new GaveUp("interrupted");
			}
		}
	}

	private static Answer answer(HttpResponse<byte[]> response) {
		if (response.statusCode() == 401 || response.statusCode() == 403) {
			throw new GaveUp("user or password is not accepted (%d)".formatted(response.statusCode()));
		}
		return new Answer(response.statusCode(), json(response.body()),
				response.headers().firstValue("Concord-Position").orElse(null));
	}

	private static JsonNode json(byte[] body) {
		try {
			return JSON.readTree(body);
		}
		catch (JacksonException e) {
			return JSON.createObjectNode();
		}
	}

	@Override
	public void close() {
		client.shutdownNow();
	}
}
