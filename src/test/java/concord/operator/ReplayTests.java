package concord.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A replay as the operator sees it, against a server that says its lines. */
class ReplayTests {

	private final Map<String, Queue<String>> lines = new HashMap<>();
	private final List<String> asked = new ArrayList<>();
	private final ByteArrayOutputStream said = new ByteArrayOutputStream();
	private HttpServer server;

	@BeforeEach
	void serve() throws IOException {
		server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.createContext("/", exchange -> {
			var request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
			asked.add((request + " " + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8))
					.strip());
			var answer = lines.get(request).remove().getBytes(StandardCharsets.UTF_8);
			exchange.sendResponseHeaders(request.startsWith("POST") ? 202 : 200, answer.length);
			exchange.getResponseBody().write(answer);
			exchange.close();
		});
		server.start();
		say("POST /operations/subscriptions/billing/replay", "{\"id\":\"r1\"}");
	}

	@AfterEach
	void stop() {
		server.stop(0);
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

	private int replay(String from, boolean shadow) throws IOException {
		var url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
		var out = new PrintStream(said, true);
		try (var api = new WebApi(url, "admin", "any"); var progress = new Progress(out, false)) {
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
