package concord.loader;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was said on the command line: a folder, and {@code --name value} pairs. */
record Options(Path folder, Map<String, String> named) {

	private static final Set<String> NAMES = Set.of("--url", "--user", "--password-file", "--workers",
			"--prices", "--time-zone");

	static Options of(String... args) {
		@Nullable Path folder = null;
		var named = new HashMap<String, String>();
		for (var i = 1; i < args.length; i++) {
			if (!args[i].startsWith("--") && folder == null) {
				folder = Path.of(args[i]);
			}
			else if (NAMES.contains(args[i]) && i + 1 < args.length) {
				named.put(args[i], args[++i]);
			}
			else {
				throw new IllegalArgumentException("%s is not understood, or lacks its value".formatted(args[i]));
			}
		}
		if (folder == null || !Files.isDirectory(folder)) {
			throw new IllegalArgumentException("the folder of the export is %s".formatted(
					folder == null ? "not said" : "not there: " + folder));
		}
		return new Options(folder, named);
	}

	URI url() {
		return URI.create(named.getOrDefault("--url", "http://127.0.0.1:8080"));
	}

	String user() {
		return named.getOrDefault("--user", System.getenv().getOrDefault("CONCORD_ADMIN_USER", "admin"));
	}

	int workers() {
		var workers = Integer.parseInt(named.getOrDefault("--workers", "8"));
		if (workers < 1 || workers > 256) {
			throw new IllegalArgumentException("--workers must be from 1 to 256");
		}
		return workers;
	}

	/** In which the export's instants become the days of a coverage; that of this machine where not said. */
	ZoneId zone() {
		try {
			return named.containsKey("--time-zone") ? ZoneId.of(named.get("--time-zone"))
					: ZoneId.systemDefault();
		}
		catch (DateTimeException e) {
			throw new IllegalArgumentException("--time-zone is not one, like America/New_York");
		}
	}

	/** From the file that was named, else the environment, else where Concord leaves the one it made up. */
	String password() throws IOException {
		var environment = System.getenv();
		if (!named.containsKey("--password-file") && environment.containsKey("CONCORD_ADMIN_PASSWORD")) {
			return environment.get("CONCORD_ADMIN_PASSWORD");
		}
		var made = Path.of(environment.getOrDefault("CONCORD_DATA", "data"), "administrator.password")
				.toString();
		return Files.readString(Path.of(named.getOrDefault("--password-file", made))).strip();
	}

	/** The price list to import first, {@code null} when none was named and none lies in the folder. */
	@Nullable String prices() throws IOException {
		var named = this.named.get("--prices");
		var file = named == null ? folder.resolve("prices.csv") : Path.of(named);
		return named != null || Files.isRegularFile(file) ? Files.readString(file) : null;
	}
}
