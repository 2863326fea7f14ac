package concord;

import concord.client.Subcommand;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Words that are neither a subcommand nor a setting. They would be passed over, and Concord started: in a new folder,
 * where whoever mistyped {@code backup} stands.
 */
final class Misunderstood {

	private static final String USAGE = """
			Alone, or with settings such as --server.port=8080, Concord starts. The subcommands, each first of all words:
			load, prices, codes              for data from elsewhere
			subscriptions, parked, redrive, replay, retire, revive, parts, archive
			                                 for the event log
			backup                           for a copy of the data folder""";

	private Misunderstood() {
	}

	/** The exit code; empty when all are settings. */
	static OptionalInt refused(String... args) {
		var first = Stream.of(args).filter(it -> !it.startsWith("--") || it.equals("--help")).findFirst();
		first.ifPresent(word -> System.err.println(word + " is not understood\n\n" + USAGE));
		return first.isPresent() ? OptionalInt.of(Subcommand.NOT_UNDERSTOOD) : OptionalInt.empty();
	}
}
