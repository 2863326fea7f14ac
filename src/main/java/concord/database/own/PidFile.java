package concord.database.own;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The number a PostgreSQL leaves in its cluster. It may name the living postmaster, a dead process, or, after
 * the machine was restarted, somebody else's process that got the number. What cannot be read is no answer:
 * it throws.
 */
record PidFile(Path cluster) {

	Optional<ProcessHandle> process() {
		return pid().flatMap(ProcessHandle::of).filter(ProcessHandle::isAlive);
	}

	Optional<ProcessHandle> postmaster() {
		return process().filter(this::isOurs);
	}

	/** PostgreSQL would take the stranger for a server and not start. */
	void forgetStranger() {
		if (process().isPresent() && postmaster().isEmpty()) {
			delete();
		}
	}

	private void delete() {
		try {
			Files.deleteIfExists(path());
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private Path path() {
		return cluster.resolve("postmaster.pid");
	}

	private Optional<Long> pid() {
		try {
			return Files.readAllLines(path()).stream().findFirst().map(line -> Long.parseLong(line.strip()));
		}
		catch (NoSuchFileException | NumberFormatException e) {
			return Optional.empty();
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/**
	 * Linux says a process's words separated by NULs; the postmaster's hold {@code -D <cluster>}. One that has
	 * ended and whose parent has not asked how says none.
	 */
	private boolean isOurs(ProcessHandle process) {
		try {
			var words = Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"));
			return words.contains("\0" + cluster + "\0");
		}
		catch (NoSuchFileException | AccessDeniedException e) {
			return false;
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
