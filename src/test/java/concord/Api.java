package concord;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** The web API as a caller sees it. A body is a JSON text, or what Jackson can write; headers are pairs. */
public final class Api {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final String base;

	private final Map<String, String> always;

	public Api(int port) {
		this("http://localhost:" + port, Map.of("Authorization", basic("admin", "admin-for-tests")));
	}

	private Api(String base, Map<String, String> always) {
		this.base = base;
		this.always = always;
	}

	public Api as(String user, String password) {
		return new Api(base, Map.of("Authorization", basic(user, password)));
	}

	public Api asNobody() {
		return new Api(base, Map.of());
	}

	public Answer get(String path, String... headers) {
		return send("GET", path, null, headers);
	}

	public Answer post(String path, Object body, String... headers) {
		return send("POST", path, body, headers);
	}

	/** Version {@code n} is sent as {@code If-Match: "n"}. */
	public Answer put(String path, Object body, int version, String... headers) {
		var all = new String[headers.length + 2];
		System.arraycopy(headers, 0, all, 2, headers.length);
		all[0] = "If-Match";
		all[1] = "\"" + version + "\"";
		return send("PUT", path, body, all);
	}

	/** A body that is no text is written as JSON; {@code null} is none. {@code Content-Type} can be changed. */
	public Answer send(String method, String path, Object body, String... headers) {
		var request = HttpRequest.newBuilder(URI.create(base + path));
		always.forEach(request::setHeader);
		if (body != null) {
			request.setHeader("Content-Type", "application/json");
		}
		for (int i = 0; i < headers.length; i += 2) {
			request.setHeader(headers[i], headers[i + 1]);
		}
		return send(request.method(method, publisher(body)).build());
	}

	public Answer send(HttpRequest request) {
		try {
			var response = HTTP.send(request, BodyHandlers.ofString());
			return new Answer(response.statusCode(), response.body(), response.headers());
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(e);
		}
	}

	private static HttpRequest.BodyPublisher publisher(Object body) {
		return switch (body) {
			case null -> BodyPublishers.noBody();
			case HttpRequest.BodyPublisher it -> it;
			case String text -> BodyPublishers.ofString(text);
			default -> BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
		};
	}

	private static String basic(String user, String password) {
		var pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
		return "Basic " + Base64.getEncoder().encodeToString(pair);
	}

	/** What came back. */
	public record Answer(int status, String body, HttpHeaders headers) {

		public JsonNode json() {
			return body.isEmpty() ? MissingNode.getInstance() : JSON.readTree(body);
		}

		public UUID id() {
			return UUID.fromString(json().path("id").asString());
		}

		/** The value at a path such as {@code /name/given/0}, as a text. */
		public String text(String pointer) {
			return json().at(pointer).asString("");
		}

		public String header(String name) {
			return headers.firstValue(name).orElse("");
		}

		/** The version in the ETag. */
		public int version() {
			return Integer.parseInt(header("ETag").replace("\"", ""));
		}

		/** The last part of a problem's type: {@code stale} of {@code urn:concord:problem:stale}. */
		public String problem() {
			return text("/type").replace("urn:concord:problem:", "");
		}

		/** The first field a problem names. */
		public String field() {
			return text("/errors/0/field");
		}
	}
}
