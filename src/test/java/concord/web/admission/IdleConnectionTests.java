package concord.web.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Browsers and proxies keep connections, and send into them whenever there is something to ask. */
@SmallConcord
class IdleConnectionTests {

	private static final String REQUEST = "GET /actuator/health/liveness HTTP/1.1\r\nHost: localhost\r\n\r\n";

	private static final String LAST_CHUNK = "0";

	@LocalServerPort int port;

	/** Longer than a sender may be silent within a request, by far. */
	@Test
	void isKeptUntilItIsUsedAgain() throws Exception {
		try (var socket = new Socket("localhost", port)) {
			assertThat(status(socket)).contains(" 200");
			Thread.sleep(2 * SmallConcord.SILENCE);
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
