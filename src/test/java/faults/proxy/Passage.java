package faults.proxy;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.function.Consumer;

/**
 * One connection through the proxy. What the server says is read message by message (PostgreSQL's protocol
 * 3: a letter, a length, the rest), so that the end of a transaction can be told from the middle of one: it
 * is cut where the server has committed and the caller has not heard.
 */
final class Passage {

	private final Socket caller;
	private final Socket server;
	private final Weather weather;
	private final Consumer<Passage> ended;
	private boolean wrote;

	Passage(Socket caller, Socket server, Weather weather, Consumer<Passage> ended) {
		this.caller = caller;
		this.server = server;
		this.weather = weather;
		this.ended = ended;
	}

	void begin() throws IOException {
		caller.setTcpNoDelay(true);
		server.setTcpNoDelay(true);
		Thread.ofVirtual().start(() -> untilTorn(this::ask));
		Thread.ofVirtual().start(() -> untilTorn(this::answer));
	}

	private interface Pump {
		void run() throws IOException, InterruptedException;
	}

	private void untilTorn(Pump pump) {
		try {
			pump.run();
		}
		catch (IOException | InterruptedException e) {
			Thread.yield(); // one side is gone: so is the other
		}
		finally {
			tear();
		}
	}

	private void ask() throws IOException, InterruptedException {
		var buffer = new byte[16 * 1024];
		var in = caller.getInputStream();
		OutputStream out = server.getOutputStream();
		for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
			weather.pass();
			out.write(buffer, 0, read);
		}
	}

	private void answer() throws IOException, InterruptedException {
		var in = new DataInputStream(new BufferedInputStream(server.getInputStream(), 64 * 1024));
		var out = new DataOutputStream(new BufferedOutputStream(caller.getOutputStream(), 64 * 1024));
		for (var kind = in.read(); kind >= 0; kind = in.read()) {
			var length = in.readInt();
			var body = in.readNBytes(length - Integer.BYTES);
			weather.pass();
			if (kind == 'C' && isCutAt(new Completed(body))) {
				return;
			}
			out.write(kind);
			out.writeInt(length);
			out.write(body);
			if (in.available() == 0) {
				out.flush();
			}
		}
	}

	private boolean isCutAt(Completed command) {
		if (command.ends()) {
			var cut = wrote && command.commits() && weather.cutsThis();
			wrote = false;
			return cut;
		}
		wrote |= command.writes();
		return false;
	}

	/** With a reset, not a farewell. */
	void tear() {
		ended.accept(this);
		tear(caller);
		tear(server);
	}

	private static void tear(Socket socket) {
		try {
			if (!socket.isClosed()) {
				socket.setSoLinger(true, 0);
				socket.close();
			}
		}
		catch (IOException e) {
			Thread.yield(); // it is closed already
		}
	}
}
