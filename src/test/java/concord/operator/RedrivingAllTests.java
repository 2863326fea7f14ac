package concord.operator;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import concord.client.Options;
import concord.client.WebApi;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How long a redrive goes on, against a server that says its lines. */
class RedrivingAllTests {

	private final Queue<String> lines = new ArrayDeque<>();
	private final ByteArrayOutputStream said = new ByteArrayOutputStream();
	private HttpServer server;

	@BeforeEach
	void serve() throws IOException {
		server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.createContext("/operations/parked/redrive", exchange -> {
			exchange.getRequestBody().readAllBytes();
			var answer = lines.remove().getBytes(StandardCharsets.UTF_8);
			exchange.sendResponseHeaders(200, answer.length);
			exchange.getResponseBody().write(answer);
			exchange.close();
		});
		server.start();
	}

	@AfterEach
	void stop() {
		server.stop(0);
	}

	@Test
	void goesOnUntilNoneIsLeft() {
		say(0, 3, 7);
		say(4, 3, 2);
		say(2, 2, 0);

		assertThat(redrive()).isZero();
		assertThat(lines).isEmpty();
	}

	/** A call has its time, and may have tried a few of many. */
	@Test
	void givesEachOfThoseLeftItsTurn() {
		say(0, 3, 7);
		say(0, 3, 7);
		say(1, 3, 6);
		say(0, 3, 6);
		say(0, 3, 6);
		say(0, 3, 6);

		assertThat(redrive()).isEqualTo(2);

		assertThat(lines).as("each had its turn since one was applied").hasSize(1);
	}

	@Test
	void endsWhereNoneCanBeTried() {
		say(0, 0, 3);

		assertThat(redrive()).isEqualTo(2);
		assertThat(said.toString()).contains("0 applied, 3 aggregates left");
	}

	@Test
	void asksOnceForOneEvent() {
		say(1, 1, 3);

		assertThat(redrive("--subscription", "billing", "--position", "1.1")).isEqualTo(2);
	}

	private int redrive(String... options) {
		var args = new String[options.length + 1];
		args[0] = "redrive";
		System.arraycopy(options, 0, args, 1, options.length);
		var url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
		try (var api = new WebApi(url, "admin", "any")) {
			return new RedrivingAll(api, new PrintStream(said, true))
					.run(Options.of(args, Set.of("--subscription", "--position"), Set.of()));
		}
	}

	private void say(int applied, int tried, int left) {
		lines.add("{\"applied\":%d,\"tried\":%d,\"left\":%d}".formatted(applied, tried, left));
	}
}
