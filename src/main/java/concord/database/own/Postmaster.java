package concord.database.own;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The first process of a PostgreSQL and how to start it as it was started: the program and its words, which
 * it notes in its cluster. They are read once, while it runs; what is on the disk later is not believed.
 */
record Postmaster(Path cluster, Path program, String options) {

	/** Notes stand there as {@code /…/bin/postgres "-D" "/…/cluster" "-p" "5432" …}, quoted for a shell. */
	static Postmaster runningIn(Path cluster) throws IOException {
		var notes = Files.readString(cluster.resolve("postmaster.opts")).strip();
		var end = notes.indexOf(" \"");
		if (end < 0) {
			throw new IOException("cannot tell from " + cluster + "/postmaster.opts how the server was started");
		}
		return new Postmaster(cluster, Path.of(notes.substring(0, end)), notes.substring(end + 1));
	}

	boolean isRunning() {
		return new PidFile(cluster).postmaster().isPresent();
	}

	/**
	 * Starts it, on the same port and with the same settings, and waits a little for it to take sessions.
	 * False means it has not yet: it may have failed, or be repairing itself, which goes on without us.
	 */
	boolean start() throws IOException, InterruptedException {
		new PidFile(cluster).forgetStranger();
		var starting = new ProcessBuilder(command())
				.redirectErrorStream(true).redirectOutput(said().toFile()).start();
		if (!starting.waitFor(30, TimeUnit.SECONDS)) {
			starting.destroyForcibly();
			throw new IOException("pg_ctl does not end");
		}
		return starting.exitValue() == 0;
	}

	/** What the last start said; the server's own log is in the cluster. */
	Path said() {
		return cluster.resolveSibling("restart.log");
	}

	/** PostgreSQL refuses to be root; the library gets round that like this at the first start. */
	private List<String> command() {
		var command = new ArrayList<String>();
		if (LinuxUtils.isUnshareAvailable()) {
			command.addAll(List.of("unshare", "-U"));
		}
		command.addAll(List.of(program.resolveSibling("pg_ctl").toString(), "start", "-D", cluster.toString(),
				"-o", options, "-w", "-t", "5"));
		return command;
	}
}
