package concord.web.requests;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * Takes bodies as they arrive: each within its limit and its time, all of them together within a quarter of
 * the heap. A sender that stops is noticed by the container after its own, shorter time.
 */
final class ArrivingBodies {

	/** How the taking ended: with the bytes, or because of what. */
	sealed interface Taken {
	}

	record Whole(byte[] body) implements Taken {
	}

	enum Refused implements Taken {
		TOO_LARGE, TOO_SLOW, NO_ROOM
	}

	private static final Whole NONE = new Whole(new byte[0]);
	private static final int CHUNK = 8 * 1024;

	private final AtomicLong held = new AtomicLong();
	private final long room;
	private final Duration time;

	ArrivingBodies(Duration time) {
		this(time, Runtime.getRuntime().maxMemory() / 4);
	}

	ArrivingBodies(Duration time, long room) {
		this.time = time;
		this.room = room;
	}

	/** Whatever is taken is held until it is {@linkplain #forget forgotten}. */
	Taken take(HttpServletRequest request, int limit) throws IOException {
		if (request.getContentLengthLong() <= 0 && request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null) {
			return NONE;
		}
		var body = new ByteArrayOutputStream(CHUNK);
		var refused = Refused.TOO_SLOW;
		try {
			refused = fill(body, request, limit);
		}
		catch (IOException e) {
			if (!isStill(e)) {
				throw e;
			}
		}
		finally {
			if (refused != null) {
				held.addAndGet(-body.size());
			}
		}
		return refused == null ? new Whole(body.toByteArray()) : refused;
	}

	void forget(Whole taken) {
		held.addAndGet(-taken.body().length);
	}

	long held() {
		return held.get();
	}

	private @Nullable Refused fill(ByteArrayOutputStream body, HttpServletRequest request, int limit)
			throws IOException {
		var deadline = System.nanoTime() + time.toNanos();
		var from = request.getInputStream();
		var chunk = new byte[CHUNK];
		for (var read = from.read(chunk); read >= 0; read = from.read(chunk)) {
			body.write(chunk, 0, read);
			if (held.addAndGet(read) > room) {
				return Refused.NO_ROOM;
			}
			if (body.size() > limit) {
				return Refused.TOO_LARGE;
			}
			if (System.nanoTime() > deadline) {
				return Refused.TOO_SLOW;
			}
		}
		return null;
	}

	private static boolean isStill(IOException fault) {
		return fault instanceof SocketTimeoutException || fault.getCause() instanceof SocketTimeoutException;
	}
}
