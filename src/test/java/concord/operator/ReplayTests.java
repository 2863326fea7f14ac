package concord.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import concord.client.GaveUp;
import concord.client.Progress;
import concord.client.WebApi;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A replay as the operator sees it, against a server that says its lines. */
class ReplayTests {

	private static final String POST = "POST /operations/subscriptions/billing/replay";
	private static final String BEGUN = "{\"id\":\"r1\"}";
	private static final String SLOW = "slow";
	private static final String LOST = "lost";

	private final Map<String, Queue<String>> lines = new HashMap<>();
	private final List<String> asked = new CopyOnWriteArrayList<>();
	private final List<String> keys = new CopyOnWriteArrayList<>();
	private final ExecutorService connections = Executors.newCachedThreadPool();
	private final ByteArrayOutputStream said = new ByteArrayOutputStream();
	private Duration usual = Duration.ofSeconds(60);
	private HttpServer server;

	@BeforeEach
	void serve() throws IOException {
		server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.createContext("/", exchange -> {
			var request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
			asked.add((request + " " + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8))
					.strip());
			keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Idempotency-Key")));
			answer(exchange, request.startsWith("POST") ? 202 : 200, lines.get(request).remove());
		});
		server.setExecutor(connections);
		server.start();
		say(POST, BEGUN);
	}

	/** A line may begin with a status; {@code slow}ly said, it takes two seconds; {@code lost}, nobody hears it. */
	private static void answer(HttpExchange exchange, int usual, String line) throws IOException {
		if (line.equals(SLOW)) {
			LockSupport.parkNanos(2_000_000_000);
		}
		if (!line.equals(LOST)) {
			var said = line.equals(SLOW) ? BEGUN : line.replaceFirst("^\\d+ ", "");
			var answer = said.getBytes(StandardCharsets.UTF_8);
			exchange.sendResponseHeaders(said.equals(line) || line.equals(SLOW) ? usual
					: Integer.parseInt(line.substring(0, 3)), answer.length);
			exchange.getResponseBody().write(answer);
		}
		exchange.close();
	}

	@AfterEach
	void stop() {
		server.stop(0);
		connections.close();
	}

	@Test
	void waitsForItsEndAndListsWhatDiffers() throws IOException {
		say("GET /operations/replays/r1", state("running", 10), state("running", 60), state("done", 100));
		say("GET /operations/replays/r1/differences?limit=200", "{\"items\":[{\"key\":\"a\"}],\"next\":\"n2\"}");
		say("GET /operations/replays/r1/differences?limit=200&after=n2", "{\"items\":[{\"key\":\"b\"}],\"next\":null}");

		assertThat(replay("1.5", true)).isEqualTo(2);

		assertThat(asked.getFirst()).contains("\"into\":\"shadow\"", "\"from\":\"1.5\"");
		assertThat(said.toString()).contains("100 / 100", "{\"key\":\"a\"}", "{\"key\":\"b\"}", "2 differences");
	}

	@Test
	void isFineWhereNothingDiffers() throws IOException {
		say("GET /operations/replays/r1", state("done", 100));
		say("GET /operations/replays/r1/differences?limit=200", "{\"items\":[],\"next\":null}");

		assertThat(replay("start", false)).isZero();

		assertThat(asked.getFirst()).contains("\"into\":\"place\"", "\"from\":\"start\"");
	}

	@Test
	void saysWhyItFailed() {
		say("GET /operations/replays/r1", state("failed", 7));

		assertThatThrownBy(() -> replay("start", true)).isInstanceOf(GaveUp.class)
				.hasMessage("the replay failed: no room");
	}

	/** To set a module back may take longer than any other answer. */
	@Test
	void waitsForTheAnswerThatIsSlow() throws IOException {
		usual = Duration.ofSeconds(1);
		say(POST, SLOW, SLOW, SLOW);
		itEndsWithoutDifferences();

		assertThat(replay("start", false)).isZero();

		assertThat(asked).filteredOn(it -> it.startsWith("POST")).hasSize(1);
	}

	/** What was asked for is begun once, however often its answer is lost. */
	@Test
	void isSentAgainUnderTheSameKey() throws IOException {
		say(POST, LOST, "409 {\"type\":\"urn:concord:problem:in-progress\",\"status\":409}", BEGUN);
		itEndsWithoutDifferences();

		assertThat(replay("start", false)).isZero();

		assertThat(asked).filteredOn(it -> it.startsWith("POST")).hasSize(3);
		assertThat(keys.subList(0, 3)).doesNotContain("null").containsOnly(keys.getFirst());
	}

	@Test
	void followsTheOneThatGoesOnAndBeginsNoOther() throws IOException {
		say(POST, "409 {\"type\":\"urn:concord:problem:already-exists\",\"status\":409,\"existingId\":\"r1\"}");
		itEndsWithoutDifferences();

		assertThat(replay("start", false)).isZero();

		assertThat(asked).filteredOn(it -> it.startsWith("POST")).hasSize(1);
		assertThat(said.toString()).contains("replay r1, which was going on already");
	}

	@Test
	void saysThatThereAreMoreThanAreListed() throws IOException {
		say("GET /operations/replays/r1", "{\"state\":\"done\",\"done\":1,\"total\":1,\"unlisted\":7}");
		say("GET /operations/replays/r1/differences?limit=200", "{\"items\":[{\"key\":\"a\"}],\"next\":null}");

		assertThat(replay("start", true)).isEqualTo(2);

		assertThat(said.toString()).contains("1 differences, and 7 more that are not listed");
	}

	private void itEndsWithoutDifferences() {
		say("GET /operations/replays/r1", state("done", 100));
		say("GET /operations/replays/r1/differences?limit=200", "{\"items\":[],\"next\":null}");
	}

	private int replay(String from, boolean shadow) throws IOException {
		var url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
		var out = new PrintStream(said, true);
		try (var api = new WebApi(url, "admin", "any", usual); var progress = new Progress(out, false)) {
			return new Replay(api, out, progress).run("billing", from, shadow);
		}
	}

	private void say(String to, String... answers) {
		lines.put(to, new ArrayDeque<>(List.of(answers)));
	}

	private static String state(String state, int done) {
		return "{\"id\":\"r1\",\"state\":\"%s\",\"done\":%d,\"total\":100,\"error\":\"no room\"}".formatted(state, done);
	}
}
