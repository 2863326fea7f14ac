package concord.client;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What was said on the command line behind the subcommand: words, {@code --name value} pairs, flags. */
public record Options(List<String> words, Map<String, String> named, Set<String> flags) {

	private static final Set<String> OF_ALL = Set.of("--url", "--user", "--password-file");

	/** @param names what this subcommand understands beside where to find Concord, and who asks */
	public static Options of(String[] args, Set<String> names, Set<String> flags) {
		var all = new HashSet<>(OF_ALL);
		all.addAll(names);
		return only(args, all, flags);
	}

	/** @param names what this subcommand understands, which asks no Concord */
	public static Options only(String[] args, Set<String> names, Set<String> flags) {
		var words = new ArrayList<String>();
		var named = new HashMap<String, String>();
		var said = new HashSet<String>();
		for (var i = 1; i < args.length; i++) {
			if (!args[i].startsWith("--")) {
				words.add(args[i]);
			}
			else if (flags.contains(args[i])) {
				said.add(args[i]);
			}
			else if (names.contains(args[i]) && i + 1 < args.length) {
				named.put(args[i], args[++i]);
			}
			else {
				throw new IllegalArgumentException("%s is not understood, or lacks its value".formatted(args[i]));
			}
		}
		return new Options(words, named, said);
	}

	/** The only word there is. */
	public String only(String what) {
		if (words.size() != 1) {
			throw new IllegalArgumentException("say one %s, not %d".formatted(what, words.size()));
		}
		return words.getFirst();
	}

	public void expectNoWords() {
		if (!words.isEmpty()) {
			throw new IllegalArgumentException("%s is not understood".formatted(words.getFirst()));
		}
	}

	public Optional<String> get(String name) {
		return Optional.ofNullable(named.get(name));
	}

	public boolean has(String flag) {
		return flags.contains(flag);
	}

	/** That of this machine where not said. */
	public ZoneId zone() {
		try {
			return get("--time-zone").map(ZoneId::of).orElseGet(ZoneId::systemDefault);
		}
		catch (DateTimeException e) {
			throw new IllegalArgumentException("--time-zone is not one, like America/New_York");
		}
	}

	public WebApi connect() throws IOException {
		return new WebApi(url(), user(), password());
	}

	private URI url() {
		var said = get("--url").orElse("http://127.0.0.1:8080");
		if (!said.matches("https?://[^\\s/]+.*")) {
			throw new IllegalArgumentException("--url is not one, like http://127.0.0.1:8080");
		}
		return URI.create(said);
	}

	private String user() {
		return get("--user").orElse(System.getenv().getOrDefault("CONCORD_ADMIN_USER", "admin"));
	}

	/** From the file that was named, else the environment, else where Concord leaves the one it made up. */
	private String password() throws IOException {
		var environment = System.getenv();
		if (get("--password-file").isEmpty() && environment.containsKey("CONCORD_ADMIN_PASSWORD")) {
			return environment.get("CONCORD_ADMIN_PASSWORD");
		}
		var made = Path.of(environment.getOrDefault("CONCORD_DATA", "data"), "administrator.password").toString();
		return Files.readString(Path.of(get("--password-file").orElse(made))).strip();
	}
}
