package concord.database.own;

import concord.start.StartRefused;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL whose Concord was killed. It runs on, and a second one on its folder is refused. Asked only
 * while we hold the folder's lock, so no living Concord is behind it.
 * <p>
 * With a dead process's number PostgreSQL copes by itself; of one that is somebody else's now, only the file
 * goes.
 */
record OrphanedServer(Path cluster) {

	private static final Logger LOG = LoggerFactory.getLogger(OrphanedServer.class);

	/** A line every ten seconds. */
	private static final int WAITS_TOLD = 100;

	static OrphanedServer in(Path cluster) {
		return new OrphanedServer(cluster);
	}

	/** One that still repairs what was half written would begin anew at the next start: it is let finish. */
	void end() {
		var file = new PidFile(cluster);
		for (var waits = 0; file.postmaster().isPresent() && file.starting(); waits++) {
			if (waits % WAITS_TOLD == 0) {
				LOG.info("The database server repairs what was half written when it last ended; its log is in {}/log", cluster);
			}
			pause();
		}
		file.postmaster().ifPresent(this::end);
		file.forgetStranger();
	}

	private static void pause() {
		try {
			Thread.sleep(100);
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new StartRefused("interrupted while the database server repairs itself", e);
		}
	}

	/** SIGINT is PostgreSQL's fast shutdown: sessions are cut, everything committed is written. */
	private void end(ProcessHandle process) {
		try {
			new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
			process.onExit().get(30, TimeUnit.SECONDS);
		}
		catch (TimeoutException | ExecutionException | IOException e) {
			throw new StartRefused("a database server of an earlier start (process %d) still runs on %s and does "
					.formatted(process.pid(), cluster) + "not end", e);
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}
}
