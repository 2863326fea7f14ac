package faults.proxy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stands between Concord and PostgreSQL and passes on what each says, until it is told to be late, to say
 * nothing, to hang up, or to hang up on those whose transaction the server has just committed.
 */
public final class FaultProxy implements AutoCloseable {

	private final int server;
	private final ServerSocket door;
	private final Weather weather = new Weather();
	private final Set<Passage> passages = ConcurrentHashMap.newKeySet();

	/** @param server the port PostgreSQL listens at, on this machine */
	public FaultProxy(int server) {
		this.server = server;
		try {
			this.door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		Thread.ofPlatform().name("fault-proxy").daemon().start(this::accept);
	}

	public int port() {
		return door.getLocalPort();
	}

	public Weather weather() {
		return weather;
	}

	/** All connections of now are torn: both sides get a reset. */
	public void reset() {
		passages.forEach(Passage::tear);
	}

	private void accept() {
		while (!door.isClosed()) {
			try {
				open(door.accept());
			}
			catch (IOException e) {
				Thread.yield(); // the server is away, so the caller was hung up on; or the door is closed
			}
		}
	}

	private void open(Socket caller) throws IOException {
		try {
			var passage = new Passage(caller, new Socket(InetAddress.getLoopbackAddress(), server), weather,
					passages::remove);
			passages.add(passage);
			passage.begin();
		}
		catch (SocketException e) {
			caller.close();
		}
	}

	@Override
	public void close() {
		weather.clear();
		reset();
		try {
			door.close();
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
