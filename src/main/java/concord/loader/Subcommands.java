package concord.loader;

import concord.client.Progress;
import concord.client.Subcommand;
import concord.loader.codes.CodeFileImport;
import concord.loader.export.Export;
import concord.loader.export.PriceList;
import java.io.IOException;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * {@code java -jar concord.jar load <folder>} loads an export, {@code … prices <folder>} prints a price list
 * for it; {@code … codes <file>} imports a file of a code system. Exit code 0: all is loaded; 2: some rows are broken; 3: it had to stop and can be run again; 64:
 * not understood.
 */
public final class Subcommands {

	private static final String USAGE = """
			load <folder> [--url http://127.0.0.1:8080] [--user admin] [--password-file data/administrator.password]
			              [--workers 8] [--prices prices.csv] [--time-zone America/New_York]
			prices <folder>
			codes <file> [--format hcpcs|icd-10-cm|csv] [--effective-from 2024-10-01] [--dry-run] [--url …]""";

	private Subcommands() {
	}

	/** The exit code; empty when the arguments are no subcommand, and Concord itself is to start. */
	public static OptionalInt run(String... args) {
		return switch (args.length == 0 ? "" : args[0]) {
			case "load" -> OptionalInt.of(guarded(() -> load(Wanted.of(args))));
			case "codes" -> OptionalInt.of(guarded(() -> CodeFileImport.of(args).run()));
			case "prices" -> OptionalInt.of(guarded(() -> prices(Wanted.of(args))));
			default -> OptionalInt.empty();
		};
	}

	private static int guarded(Subcommand subcommand) {
		return Subcommand.exitCode(subcommand, USAGE, "What is loaded stays; run it again to go on.");
	}

	private static int prices(Wanted wanted) {
		System.out.print(PriceList.of(new Export(wanted.folder())));
		return 0;
	}

	private static int load(Wanted wanted) throws IOException {
		var export = new Export(wanted.folder());
		if (!export.missing().isEmpty()) {
			throw new IllegalArgumentException("missing in the folder: "
					+ String.join(", ", export.missing()));
		}
		try (var api = wanted.options().connect();
				var progress = Progress.onTheScreen()) {
			var began = System.nanoTime();
			var known = new Load(export, api, wanted.options().zone(), wanted.workers(), progress)
					.run(wanted.prices());
			var seconds = (System.nanoTime() - began) / 1e9;
			var figures = Figures.read(api, known);
			System.out.println(figures);
			System.out.printf(Locale.ROOT, "time                %,12.0f s   %,.0f acts a second%n", seconds,
					figures.acts() / seconds);
			return broken(progress.broken());
		}
	}

	private static int broken(long rows) {
		if (rows > 0) {
			System.out.printf(Locale.ROOT, "%,d rows are broken and not loaded; they are named above%n",
					rows);
		}
		return rows == 0 ? Subcommand.DONE : Subcommand.FOUND;
	}
}
