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

	private static final int PID = 0;
	private static final int PORT = 3;
	private static final int STATUS = 7;

	Optional<ProcessHandle> process() {
		return pid().flatMap(ProcessHandle::of).filter(ProcessHandle::isAlive);
	}

	Optional<ProcessHandle> postmaster() {
		return process().filter(this::isOurs);
	}

	/** Where it listens. */
	Optional<String> port() {
		return line(PORT);
	}

	/** Whether the postmaster says that it does not take sessions yet: it may be repairing what was half written. */
	boolean starting() {
		return line(STATUS).filter("starting"::equals).isPresent();
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
			return line(PID).map(Long::parseLong);
		}
		catch (NumberFormatException e) {
			return Optional.empty();
		}
	}

	/** PostgreSQL writes it line by line. */
	private Optional<String> line(int number) {
		try {
			return Files.readAllLines(path()).stream().skip(number).findFirst().map(String::strip);
		}
		catch (NoSuchFileException e) {
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
