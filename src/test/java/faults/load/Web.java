package faults.load;

import concord.Api.Answer;
import faults.history.History;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The way to whichever instance serves: a caller who got no answer from one asks the next one, as through a
 * load balancer.
 */
final class Web implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(20);
	private static final String ADMIN = "Basic "
			+ Base64.getEncoder().encodeToString("admin:admin-for-tests".getBytes());

	private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
			.connectTimeout(Duration.ofSeconds(2)).executor(Executors.newVirtualThreadPerTaskExecutor()).build();
	private final List<URI> instances;
	private final History history;
	private final AtomicInteger next = new AtomicInteger();

	Web(List<URI> instances, History history) {
		this.instances = instances;
		this.history = history;
	}

	/** Nothing where no answer came: nobody knows what became of it. */
	Optional<Answer> send(String method, String path, String body, String... headers)
			throws InterruptedException {
		var at = next.get();
		var request = HttpRequest.newBuilder(instances.get(at % instances.size()).resolve(path)).timeout(PATIENCE)
				.header("Authorization", ADMIN).setHeader("Content-Type", "application/json")
				.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
		for (var header = 0; header < headers.length; header += 2) {
			request.setHeader(headers[header], headers[header + 1]);
		}
		var asked = System.nanoTime();
		try {
			var response = http.send(request.build(), BodyHandlers.ofString());
			if (response.statusCode() == 503) {
				next.compareAndSet(at, at + 1);
			}
			return Optional.of(new Answer(response.statusCode(), response.body(), response.headers()));
		}
		catch (IOException e) {
			next.compareAndSet(at, at + 1);
			return Optional.empty();
		}
		finally {
			history.waited(System.nanoTime() - asked);
		}
	}

	@Override
	public void close() {
		http.shutdownNow();
	}
}
