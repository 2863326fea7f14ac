package concord.web;

import static org.assertj.core.api.Assertions.assertThat;

import concord.ConcordTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Browsers and proxies keep connections, and send into them whenever there is something to ask. */
@ConcordTest
class IdleConnectionTests {

	private static final String REQUEST = "GET /actuator/health/liveness HTTP/1.1\r\nHost: localhost\r\n\r\n";

	private static final String LAST_CHUNK = "0";
	private static final Duration SILENCE_WITHIN_A_REQUEST = Duration.ofSeconds(10);

	@LocalServerPort int port;

	/** Longer than a sender may be silent within a request. */
	@Test
	void isKeptUntilItIsUsedAgain() throws Exception {
		try (var socket = new Socket("localhost", port)) {
			assertThat(status(socket)).contains(" 200");
			Thread.sleep(SILENCE_WITHIN_A_REQUEST.plusSeconds(1));
			assertThat(status(socket)).contains(" 200");
		}
	}

	/** Null where the connection has ended. */
	private static String status(Socket socket) throws IOException {
		socket.getOutputStream().write(REQUEST.getBytes(StandardCharsets.US_ASCII));
		var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
		var status = in.readLine();
		if (status == null) {
			return null;
		}
		var rest = in.lines().takeWhile(line -> !line.equals(LAST_CHUNK)).toList();
		in.readLine();
		assertThat(rest).contains("Transfer-Encoding: chunked");
		return status;
	}
}
