package concord.web.admission;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Somebody who is logged in and sends a body byte by byte, for ever. */
final class SlowSender implements AutoCloseable {

	private static final String REQUEST = """
			POST /patients HTTP/1.1
			Host: localhost
			Authorization: Basic %s
			Content-Type: application/json
			Content-Length: 1000

			{""";

	private final Socket socket;

	SlowSender(int port, String user, String password) throws IOException {
		socket = new Socket("localhost", port);
		var basic = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
		send(REQUEST.formatted(basic).replace("\n", "\r\n"));
	}

	/** Sends a little more, until an answer begins; its status. */
	int awaitStatus() throws IOException, InterruptedException {
		var in = socket.getInputStream();
		while (in.available() == 0) {
			send(" ");
			Thread.sleep(200);
		}
		var line = new String(in.readNBytes("HTTP/1.1 408".length()), StandardCharsets.US_ASCII);
		return Integer.parseInt(line.substring(line.length() - 3));
	}

	private void send(String text) throws IOException {
		socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
	}

	@Override
	public void close() throws IOException {
		socket.close();
	}
}
