package concord.operator;

import concord.client.GaveUp;
import concord.client.Progress;
import concord.client.Subcommand;
import concord.client.WebApi;
import concord.operator.PartFile.Verified;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Brings every part that may leave the log into a folder, and only then has it dropped: written, on the disk,
 * read back from there and each event's hash computed anew. Killed at any point it can be run again: what is not
 * wholly written is written again, what is written and still in the log is checked again and dropped.
 */
record Archiving(WebApi api, PrintStream out, Progress progress, Path folder) {

	private static final String PARTS = "/operations/log/parts";

	int run(@Nullable Instant before) throws IOException {
		Files.createDirectories(folder);
		var parts = new ArrayList<JsonNode>();
		new Pages(api).each(PARTS + (before == null ? "" : "?before=" + before), it -> {
			if (it.path("archivable").asBoolean()) {
				parts.add(it);
			}
		});
		for (var part : parts) {
			archive(part, before);
		}
		out.println(parts.isEmpty() ? "no part may leave now" : "%d parts archived".formatted(parts.size()));
		return Subcommand.DONE;
	}

	private void archive(JsonNode part, @Nullable Instant before) throws IOException {
		var number = part.path("number").asLong();
		var events = part.path("events").asLong();
		var file = new PartFile(folder.resolve("part-%06d.csv.gz".formatted(number)));
		if (!file.exists()) {
			api.download(PARTS + "/" + number, "text/csv", () -> {
				progress.begin("read " + number, events);
				return file.create(progress::done);
			});
			progress.end();
			checked(file.partial(), number, events);
			file.keep();
		}
		drop(number, checked(file, number, events), before);
		out.println("part %d is in %s".formatted(number, file.path()));
	}

	private Verified checked(PartFile file, long number, long events) throws IOException {
		progress.begin("check " + number, events);
		var verified = file.verify(progress::done);
		progress.end();
		if (verified.events() != events) {
			throw new GaveUp("%s has %d of %d events".formatted(file.path(), verified.events(), events));
		}
		return verified;
	}

	/** Where the answer was lost and it was asked for again, it is found gone, with what we know of it. */
	private void drop(long number, Verified verified, @Nullable Instant before) {
		var proof = new HashMap<String, Object>(Map.of("events", verified.events(), "digest", verified.digest()));
		if (before != null) {
			proof.put("before", before.toString());
		}
		var answer = api.post("%s/%d/drop".formatted(PARTS, number), proof);
		if (!answer.ok() && !isGone(number, verified)) {
			throw new GaveUp(answer.problem());
		}
	}

	private boolean isGone(long number, Verified verified) {
		var gone = new boolean[1];
		new Pages(api).each(PARTS, it -> gone[0] |= it.path("number").asLong() == number
				&& !it.path("kept").asBoolean() && it.path("digest").asString("").equals(verified.digest()));
		return gone[0];
	}
}
