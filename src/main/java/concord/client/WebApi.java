package concord.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
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
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Concord's web API, asked again for as long as {@link Patience} lasts when it cannot be reached or is not
 * ready. A request whose answer was lost is sent again as it was: identifiers given by the caller make that
 * harmless.
 */
public final class WebApi implements AutoCloseable {

	private static final JsonMapper JSON = new JsonMapper();

	private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
			.connectTimeout(Duration.ofSeconds(5)).executor(Executors.newVirtualThreadPerTaskExecutor())
			.build();
	private final URI base;
	private final String authorization;
	private final Duration longest;
	private final AtomicBoolean toldAway = new AtomicBoolean();

	public WebApi(URI base, String user, String password) {
		this(base, user, password, Duration.ofSeconds(60));
	}

	/** {@code longest}: what takes longer than this to be answered is asked for again. */
	public WebApi(URI base, String user, String password, Duration longest) {
		this.base = base;
		this.longest = longest;
		var pair = user + ":" + password;
		this.authorization = "Basic "
				+ Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
	}

	public Answer post(String path, Object body) {
		return post(path, body, null);
	}

	/** {@code after}: the position the server must have read to, or {@code null}. */
	public Answer post(String path, Object body, @Nullable String after) {
		return send(request(path, after).header("Content-Type", "application/json")
				.POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))).build());
	}

	/**
	 * Has at most one effect, however often it is sent, and is answered when that is done: for what may take long.
	 *
	 * @param key of the caller's own, the same for as long as he wants the same
	 */
	public Answer postOnce(String path, Object body, UUID key, Duration takes) {
		return send(request(path, null).timeout(takes).header("Content-Type", "application/json")
				.header("Idempotency-Key", key.toString()).POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
				.build());
	}

	public Answer postCsv(String path, String csv) {
		return send(request(path, null).header("Content-Type", "text/csv").POST(BodyPublishers.ofString(csv))
				.build());
	}

	/** The bytes of a file, as they are. */
	public Answer postText(String path, byte[] text) {
		return send(request(path, null).header("Content-Type", "text/plain").POST(BodyPublishers.ofByteArray(text))
				.build());
	}

	public Answer get(String path) {
		return send(request(path, null).GET().build());
	}

	/** Where a long answer goes. */
	public interface Sink {

		OutputStream open() throws IOException;
	}

	/**
	 * Writes what a path answers to a sink. It is opened anew where the answer broke off and is asked for again;
	 * whoever takes it must know by himself whether it is whole.
	 */
	public void download(String path, String type, Sink sink) throws IOException {
		var patience = new Patience();
		while (true) {
			try {
				var response = client.send(request(path, null).setHeader("Accept", type + ", application/problem+json")
						.GET().build(), BodyHandlers.ofInputStream());
				if (response.statusCode() == 200) {
					copy(response.body(), sink);
					return;
				}
				expectBetter(response, patience);
			}
			catch (UncheckedIOException e) {
				throw e.getCause();
			}
			catch (IOException e) {
				patience.rest(OptionalLong.empty(), "its answer broke off");
			}
			catch (InterruptedException e) {
				throw new GaveUp("interrupted");
			}
		}
	}

	private static void expectBetter(HttpResponse<InputStream> response, Patience patience) throws IOException {
		try (var body = response.body()) {
			if (!patience.isWorthAnother(response.statusCode())) {
				throw new GaveUp(new Answer(response.statusCode(), json(body.readAllBytes()), null).problem());
			}
		}
		patience.rest(response.headers().firstValueAsLong("Retry-After"), "it answers " + response.statusCode());
	}

	/** What goes wrong with the sink is not the server's fault, and is not tried again. */
	private static void copy(InputStream from, Sink sink) throws IOException {
		var to = opened(sink);
		try (from) {
			var buffer = new byte[1 << 16];
			for (var length = from.read(buffer); length >= 0; length = from.read(buffer)) {
				write(to, buffer, length);
			}
		}
		finally {
			close(to);
		}
	}

	private static void close(OutputStream sink) {
		try {
			sink.close();
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static OutputStream opened(Sink sink) {
		try {
			return sink.open();
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static void write(OutputStream to, byte[] bytes, int length) {
		try {
			to.write(bytes, 0, length);
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private HttpRequest.Builder request(String path, @Nullable String after) {
		var request = HttpRequest.newBuilder(base.resolve(path)).timeout(longest)
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
				tellAway();
				patience.rest(OptionalLong.empty(), "it cannot be reached");
			}
			catch (InterruptedException e) {
				throw new GaveUp("interrupted");
			}
		}
	}

	/** Once: who named the wrong address must not wait five minutes to hear of it. */
	private void tellAway() {
		if (toldAway.compareAndSet(false, true)) {
			System.err.println(base + " cannot be reached; it is tried for five minutes");
		}
	}

	private static Answer answer(HttpResponse<byte[]> response) {
		if (response.statusCode() == 401) {
			throw new GaveUp("user or password is not accepted (401)");
		}
		if (response.statusCode() == 403) {
			throw new GaveUp("this user may not do that (403)");
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
