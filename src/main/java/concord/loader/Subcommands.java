package concord.loader;

import concord.loader.export.Export;
import concord.loader.export.PriceList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * {@code java -jar concord.jar load <folder>} loads an export, {@code … prices <folder>} prints a price list
 * for it. Exit code 0: all is loaded; 2: some rows are broken; 3: it had to stop and can be run again; 64:
 * not understood.
 */
public final class Subcommands {

	private static final String USAGE = """
			load <folder> [--url http://127.0.0.1:8080] [--user admin] [--password-file data/administrator.password]
			              [--workers 8] [--prices prices.csv] [--time-zone America/New_York]
			prices <folder>""";

	private Subcommands() {
	}

	/** The exit code; empty when the arguments are no subcommand, and Concord itself is to start. */
	public static OptionalInt run(String... args) {
		return switch (args.length == 0 ? "" : args[0]) {
			case "load" -> OptionalInt.of(guarded(() -> load(Options.of(args))));
			case "prices" -> OptionalInt.of(guarded(() -> prices(Options.of(args))));
			default -> OptionalInt.empty();
		};
	}

	private interface Subcommand {

		int run() throws IOException;
	}

	private static int guarded(Subcommand subcommand) {
		try {
			return subcommand.run();
		}
		catch (IllegalArgumentException e) {
			System.err.println(e.getMessage() + "\n\n" + USAGE);
			return 64;
		}
		catch (GaveUp e) {
			System.err.println("Stopped: %s. What is loaded stays; run it again to go on.".formatted(e.getMessage()));
			return 3;
		}
		catch (IOException e) {
			System.err.println("Stopped: cannot read " + e.getMessage());
			return 3;
		}
	}

	private static int prices(Options options) {
		System.out.print(PriceList.of(new Export(options.folder())));
		return 0;
	}

	private static int load(Options options) throws IOException {
		var export = new Export(options.folder());
		if (!export.missing().isEmpty()) {
			throw new IllegalArgumentException("missing in the folder: "
					+ String.join(", ", export.missing()));
		}
		try (var api = new WebApi(options.url(), options.user(), options.password());
				var progress = new Progress(System.out, isTerminal())) {
			var began = System.nanoTime();
			var known = new Load(export, api, options.zone(), options.workers(), progress)
					.run(options.prices());
			var seconds = (System.nanoTime() - began) / 1e9;
			var figures = Figures.read(api, known);
			System.out.println(figures);
			System.out.printf(Locale.ROOT, "time                %,12.0f s   %,.0f acts a second%n", seconds,
					figures.acts() / seconds);
			return broken(progress.brokenRows());
		}
	}

	private static int broken(long rows) {
		if (rows > 0) {
			System.out.printf(Locale.ROOT, "%,d rows are broken and not loaded; they are named above%n",
					rows);
		}
		return rows == 0 ? 0 : 2;
	}

	static boolean isTerminal() {
		try {
			return Path.of("/proc/self/fd/1").toRealPath().toString().matches("/dev/(pts/|tty).*");
		}
		catch (IOException e) {
			return false;
		}
	}
}
