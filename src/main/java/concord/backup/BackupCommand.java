package concord.backup;

import concord.client.Options;
import concord.client.Progress;
import concord.client.Subcommand;
import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.Set;

/**
 * {@code java -jar concord.jar backup FOLDER}, on the machine Concord runs on. Exit code 0: the folder holds a whole
 * backup; 3: it holds none, and it can be run again; 64: not understood.
 */
public final class BackupCommand {

	private static final String USAGE = """
			backup FOLDER [--data FOLDER]    a copy of Concord's data folder, taken while it works""";

	private BackupCommand() {
	}

	/** The exit code; empty when the arguments are none of these. */
	public static OptionalInt run(String... args) {
		return args.length == 0 || !args[0].equals("backup") ? OptionalInt.empty()
				: OptionalInt.of(Subcommand.exitCode(() -> backup(args), USAGE, "No backup was made; it can be run again."));
	}

	private static int backup(String... args) throws IOException {
		var options = Options.only(args, Set.of("--data"), Set.of());
		var target = Path.of(options.only("folder")).toAbsolutePath().normalize();
		var data = options.get("--data").orElse(System.getenv().getOrDefault("CONCORD_DATA", "data"));
		try (var progress = Progress.onTheScreen()) {
			new Backup(Path.of(data).toAbsolutePath().normalize(), target, progress).take();
		}
		System.out.println("The backup is in %s. To restore it, copy it (cp -a) and start Concord with CONCORD_DATA=the copy"
				.formatted(target));
		return Subcommand.DONE;
	}
}
