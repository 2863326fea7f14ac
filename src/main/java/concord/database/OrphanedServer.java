package concord.database;

import concord.start.StartRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A PostgreSQL whose Concord was killed. It runs on, and a second one on its folder is refused. Asked only
 * while we hold the folder's lock, so no living Concord is behind it.
 * <p>
 * What {@code postmaster.pid} names may be the orphan, a dead process (PostgreSQL copes by itself), or, after
 * the machine was restarted, somebody else's process that got the number: then only the file goes.
 */
record OrphanedServer(Path cluster) {

	static OrphanedServer in(Path cluster) {
		return new OrphanedServer(cluster);
	}

	void end() {
		pid().flatMap(ProcessHandle::of).filter(ProcessHandle::isAlive).ifPresent(process -> {
			if (isOurs(process.pid())) {
				end(process);
			}
			else {
				delete();
			}
		});
	}

	private Path pidFile() {
		return cluster.resolve("postmaster.pid");
	}

	private Optional<Long> pid() {
		try {
			return Files.readAllLines(pidFile()).stream().findFirst().map(line -> Long.parseLong(line.strip()));
		}
		catch (IOException | NumberFormatException e) {
			return Optional.empty();
		}
	}

	/** Linux says a process's words separated by NULs; the postmaster's hold {@code -D <cluster>}. */
	private boolean isOurs(long pid) {
		try {
			return Files.readString(Path.of("/proc/" + pid + "/cmdline")).contains("\0" + cluster + "\0");
		}
		catch (IOException e) {
			return false;
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

	private void delete() {
		try {
			Files.deleteIfExists(pidFile());
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
