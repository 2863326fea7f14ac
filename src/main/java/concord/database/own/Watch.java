package concord.database.own;

import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the server of our own running: one that ended though nobody closed it is started again, until it
 * runs. What uses it need not be told: the pool makes new connections, the readers of the log try again by
 * themselves.
 * <p>
 * Looking and closing exclude each other, so nothing is started once the watch is closed.
 */
final class Watch implements Closeable {

	private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
	private static final long PAUSE = 500;
	private static final long LONGEST_PAUSE = 5_000;

	private final Postmaster postmaster;
	private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
			Thread.ofPlatform().name("database-watch").daemon().factory());
	private boolean closed;
	private int failures;

	Watch(Postmaster postmaster) {
		this.postmaster = postmaster;
	}

	void begin() {
		lookIn(PAUSE);
	}

	private void lookIn(long pause) {
		clock.schedule(this::look, pause, TimeUnit.MILLISECONDS);
	}

	private synchronized void look() {
		if (closed) {
			return;
		}
		try {
			keepRunning();
		}
		catch (IOException | InterruptedException | RuntimeException e) {
			failed(e.toString());
		}
		finally {
			lookIn(Math.min(PAUSE << Math.min(failures, 4), LONGEST_PAUSE));
		}
	}

	private void keepRunning() throws IOException, InterruptedException {
		if (postmaster.isRunning()) {
			failures = 0;
			return;
		}
		if (failures == 0) {
			LOG.warn("The database server ended and nobody had closed it; it is started again");
		}
		tell(postmaster.start());
	}

	private void tell(boolean ready) {
		if (ready) {
			LOG.info("The database server runs again");
		}
		else if (postmaster.isRunning()) {
			LOG.warn("The database server runs again and is still repairing itself");
		}
		else {
			failed("see " + postmaster.said());
		}
	}

	private void failed(String why) {
		failures++;
		LOG.warn("The database server cannot be kept running just now (try {}): {}", failures, why);
	}

	@Override
	public synchronized void close() {
		closed = true;
		clock.shutdownNow();
	}
}
