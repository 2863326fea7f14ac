package concord.loader;

import concord.client.Options;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which export is to be loaded, and how. */
record Wanted(Options options, Path folder) {

	private static final Set<String> NAMES = Set.of("--workers", "--prices", "--time-zone");

	static Wanted of(String... args) {
		var options = Options.of(args, NAMES, Set.of());
		var folder = Path.of(options.only("folder of an export"));
		if (!Files.isDirectory(folder)) {
			throw new IllegalArgumentException("the folder of the export is not there: " + folder);
		}
		return new Wanted(options, folder);
	}

	int workers() {
		var said = options.get("--workers").orElse("8");
		var workers = said.matches("\\d{1,3}") ? Integer.parseInt(said) : 0;
		if (workers < 1 || workers > 256) {
			throw new IllegalArgumentException("--workers must be from 1 to 256");
		}
		return workers;
	}

	/** The price list to import first, {@code null} when none was named and none lies in the folder. */
	@Nullable String prices() throws IOException {
		var named = options.get("--prices");
		var file = named.map(Path::of).orElse(folder.resolve("prices.csv"));
		return named.isPresent() || Files.isRegularFile(file) ? Files.readString(file) : null;
	}
}
