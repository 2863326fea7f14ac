package concord.loader.codes;

import concord.client.Answer;
import concord.client.Options;
import concord.client.Subcommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One file of codes, sent to a running Concord; the format is known by the name the publisher gives the file. */
public record CodeFileImport(Options options, Path file, String format, @Nullable String effectiveFrom, boolean dryRun) {

	private static final Set<String> NAMES = Set.of("--format", "--effective-from");

	/** In force from the October before its year. */
	private static final Pattern ICD_OF_YEAR = Pattern.compile("icd10cm[_-]order[_-](\\d{4})\\.txt");

	public static CodeFileImport of(String... args) {
		var options = Options.of(args, NAMES, Set.of("--dry-run"));
		var file = Path.of(options.only("file of codes"));
		var name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
		var format = options.get("--format").or(() -> formatOf(name))
				.orElseThrow(() -> new IllegalArgumentException("say --format hcpcs, icd-10-cm or csv"));
		return new CodeFileImport(options, file, format,
				options.get("--effective-from").or(() -> yearOf(name)).orElse(null), options.has("--dry-run"));
	}

	public int run() throws IOException {
		try (var api = options.connect()) {
			var from = effectiveFrom == null ? "" : "&effectiveFrom=" + effectiveFrom;
			var answer = api.postText("/codes?format=%s&dryRun=%s%s".formatted(format, dryRun, from),
					Files.readAllBytes(file));
			return answer.ok() ? told(answer.body()) : refused(answer);
		}
	}

	private int told(JsonNode body) {
		var report = body.path("report");
		for (var kind : new String[] {"added", "changed", "ended"}) {
			System.out.printf(Locale.ROOT, "%-10s %,10d  %s%n", kind, report.path(kind).path("count").asInt(),
					report.path(kind).path("first").valueStream().limit(10).map(JsonNode::asString)
							.collect(Collectors.joining(" ")));
		}
		System.out.printf(Locale.ROOT, "%-10s %,10d%n", "unchanged", report.path("unchanged").asInt());
		report.path("broken").forEach(line -> broken(line));
		System.out.println(dryRun ? "Tried only: nothing was imported." : "Imported.");
		return report.path("brokenLines").asInt() > 0 ? Subcommand.FOUND : Subcommand.DONE;
	}

	private int refused(Answer answer) {
		System.out.println(answer.body().path("detail").asString(answer.problem()));
		answer.body().path("errors").forEach(this::broken);
		return Subcommand.FOUND;
	}

	private void broken(JsonNode fault) {
		System.out.printf("%s: %s %s%n", file.getFileName(), fault.path("field").asString(""),
				fault.path("message").asString(""));
	}

	private static Optional<String> formatOf(String name) {
		return name.startsWith("icd10cm") ? Optional.of("icd-10-cm") : name.startsWith("hcpc") ? Optional.of("hcpcs")
				: name.endsWith(".csv") ? Optional.of("csv") : Optional.empty();
	}

	private static Optional<String> yearOf(String name) {
		var year = ICD_OF_YEAR.matcher(name);
		return year.matches() ? Optional.of("%d-10-01".formatted(Integer.parseInt(year.group(1)) - 1))
				: Optional.empty();
	}
}
