package concord.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.json.JsonMapper;

/** What an operator reads where a subcommand does not come to its end. */
@ExtendWith(OutputCaptureExtension.class)
class SubcommandTests {

	private static final JsonMapper JSON = new JsonMapper();

	@ParameterizedTest
	@ValueSource(strings = {"There is no subscription like that.", "There is no subscription like that"})
	void saysWhyItStopped(String why, CapturedOutput output) {
		var code = Subcommand.exitCode(() -> {
			throw new GaveUp(why);
		}, "", "What is done stays.");

		assertThat(code).isEqualTo(Subcommand.STOPPED);
		assertThat(output.getErr()).isEqualTo("Stopped: There is no subscription like that. What is done stays.\n");
	}

	@Test
	void saysAProblemOnce() {
		var answer = new Answer(400, JSON.readTree("""
				{"detail": "stream must be a UUID", "errors": [{"field": "stream", "message": "must be a UUID"},
				 {"field": "position", "message": "is unknown"}]}"""), null);

		assertThat(answer.problem()).isEqualTo("400 stream must be a UUID position is unknown");
	}

	@ParameterizedTest
	@ValueSource(strings = {"nonsense", "127.0.0.1:8080", "ftp://127.0.0.1", "http://"})
	void namesTheOptionThatIsNoAddress(String url) {
		var options = Options.of(new String[] {"parked", "--url", url}, Set.of(), Set.of());

		assertThatThrownBy(options::connect).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("--url");
	}

	@ParameterizedTest
	@CsvSource({"401, user or password is not accepted (401)", "403, this user may not do that (403)"})
	void tellsAWrongPasswordFromAMissingRight(int status, String said) throws Exception {
		var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.createContext("/", exchange -> {
			exchange.sendResponseHeaders(status, -1);
			exchange.close();
		});
		server.start();
		try (var api = new WebApi(URI.create("http://127.0.0.1:" + server.getAddress().getPort()), "ana", "")) {
			assertThatThrownBy(() -> api.get("/")).isInstanceOf(GaveUp.class).hasMessage(said);
		}
		finally {
			server.stop(0);
		}
	}

	@Test
	void saysAtOnceThatNobodyIsThere(CapturedOutput output) throws Exception {
		try (var none = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
				var api = new WebApi(URI.create("http://127.0.0.1:" + none.getLocalPort()), "admin", "")) {
			none.close();
			var asking = Thread.ofPlatform().start(() -> assertThatThrownBy(() -> api.get("/")).isInstanceOf(GaveUp.class));

			asking.join(Duration.ofSeconds(3));

			assertThat(output.getErr()).containsOnlyOnce(none.getLocalPort() + " cannot be reached");
			asking.interrupt();
			asking.join();
		}
	}
}
