package concord.client;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Something an operator has the jar do; its exit code is the answer. */
public interface Subcommand {

	int DONE = 0;
	/** Done, and there is something to look at. */
	int FOUND = 2;
	int STOPPED = 3;
	int NOT_UNDERSTOOD = 64;

	int run() throws IOException;

	/** @param stays what is true of a run that had to stop, for whoever wonders whether to run it again */
	static int exitCode(Subcommand subcommand, String usage, String stays) {
		try {
			return subcommand.run();
		}
		catch (IllegalArgumentException e) {
			System.err.println(e.getMessage() + "\n\n" + usage);
			return NOT_UNDERSTOOD;
		}
		catch (GaveUp e) {
			return stopped(String.valueOf(e.getMessage()), stays);
		}
		catch (IOException | UncheckedIOException e) {
			return stopped("cannot read or write " + e.getMessage(), stays);
		}
	}

	private static int stopped(String why, String stays) {
		System.err.println("Stopped: %s %s".formatted(why.endsWith(".") ? why : why + ".", stays));
		return STOPPED;
	}
}
