package concord.operator;

import concord.client.Options;
import concord.client.Progress;
import concord.client.Subcommand;
import concord.client.WebApi;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code java -jar concord.jar subscriptions | parked | redrive | replay | retire | revive | parts | archive}.
 * Exit code 0: done; 2: done, and something is left to look at; 3: it had to stop and can be run again; 64: not
 * understood.
 */
public final class OperatorCommands {

	private static final String USAGE = """
			subscriptions                    who has read how much of the event log
			parked                           what was set aside
			redrive [--subscription NAME] [--stream UUID] [--position LANE.POSITION]
			replay NAME [--from start|LANE.POSITION,...] [--shadow]
			retire NAME                      nobody waits any more for a module that is gone
			revive NAME
			parts [--before DATE]            of the event log, and which may leave it
			archive FOLDER [--before DATE] [--time-zone America/New_York]
			each with [--url http://127.0.0.1:8080] [--user admin] [--password-file data/administrator.password]""";

	private static final Set<String> BEFORE = Set.of("--before", "--time-zone");

	private OperatorCommands() {
	}

	/** The exit code; empty when the arguments are none of these. */
	public static OptionalInt run(String... args) {
		Subcommand command = switch (args.length == 0 ? "" : args[0]) {
			case "subscriptions" -> () -> asking(plain(args), api -> new Looking(api, System.out).subscriptions());
			case "parked" -> () -> asking(plain(args), api -> new Looking(api, System.out).parked());
			case "parts" -> () -> parts(Options.of(args, BEFORE, Set.of()));
			case "redrive" -> () -> redrive(
					Options.of(args, Set.of("--subscription", "--stream", "--position"), Set.of()));
			case "replay" -> () -> replay(Options.of(args, Set.of("--from"), Set.of("--shadow")));
			case "retire", "revive" -> () -> life(Options.of(args, Set.of(), Set.of()), args[0]);
			case "archive" -> () -> archive(Options.of(args, BEFORE, Set.of()));
			default -> null;
		};
		return command == null ? OptionalInt.empty() : OptionalInt.of(Subcommand.exitCode(command, USAGE, stays(args)));
	}

	/** A replay goes on by itself: run again once it has ended, a second one would be begun. */
	private static String stays(String... args) {
		return args[0].equals("replay") ? "A replay that was begun goes on; GET /operations/replays says what came of it."
				: "What is done stays; run it again to go on.";
	}

	private interface Asking {

		int of(WebApi api) throws IOException;
	}

	private static int asking(Options options, Asking asking) throws IOException {
		try (var api = options.connect()) {
			return asking.of(api);
		}
	}

	private static Options plain(String... args) {
		var options = Options.of(args, Set.of(), Set.of());
		options.expectNoWords();
		return options;
	}

	private static int parts(Options options) throws IOException {
		options.expectNoWords();
		var before = before(options);
		return asking(options, api -> new Looking(api, System.out).parts(before));
	}

	private static int redrive(Options options) throws IOException {
		options.expectNoWords();
		return asking(options, api -> new RedrivingAll(api, System.out).run(options));
	}

	private static int replay(Options options) throws IOException {
		var name = options.only("name of a subscription");
		return asking(options, api -> {
			try (var progress = Progress.onTheScreen()) {
				return new Replay(api, System.out, progress).run(name, options.get("--from").orElse("start"),
						options.has("--shadow"));
			}
		});
	}

	private static int life(Options options, String change) throws IOException {
		var name = options.only("name of a subscription");
		return asking(options, api -> new Looking(api, System.out).change(name, change));
	}

	private static int archive(Options options) throws IOException {
		var folder = Path.of(options.only("folder"));
		var before = before(options);
		return asking(options, api -> {
			try (var progress = Progress.onTheScreen()) {
				return new Archiving(api, System.out, progress, folder).run(before);
			}
		});
	}

	/** The beginning of a day, or an instant. */
	private static @Nullable Instant before(Options options) {
		var said = options.get("--before").orElse(null);
		try {
			return said == null ? null : said.contains("T") ? Instant.parse(said)
					: LocalDate.parse(said).atStartOfDay(options.zone()).toInstant();
		}
		catch (DateTimeException e) {
			throw new IllegalArgumentException("--before is a date like 2025-01-31, or an instant");
		}
	}
}
