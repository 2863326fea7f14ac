package concord.operator;

import concord.client.Subcommand;
import concord.client.WebApi;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The state of the log as lines for people. */
record Looking(WebApi api, PrintStream out) {

	int subscriptions() {
		return show(Pages.expect(api.get("/operations/subscriptions")).body());
	}

	/** {@code retire} or {@code revive}. */
	int change(String name, String change) {
		return show(Pages.expect(api.post("/operations/subscriptions/%s/%s".formatted(encoded(name), change),
				Map.of())).body());
	}

	int parked() {
		line("%-16s %-14s %-36s %-8s %-12s %s", "subscription", "position", "aggregate", "attempts", "waits", "error");
		var found = new int[1];
		new Pages(api).each("/operations/parked", it -> {
			found[0]++;
			line("%-16s %-14s %-36s %-8d %-12s %s: %s", text(it, "subscription"), text(it, "position"),
					text(it, "stream"), it.path("attempts").asInt(), it.path("ageSeconds").asLong() + " s",
					text(it, "type"), text(it, "error"));
		});
		return found[0] == 0 ? Subcommand.DONE : Subcommand.FOUND;
	}

	int parts(@Nullable Instant before) {
		line("%6s %12s %12s %12s  %s", "part", "first", "last", "events", "");
		new Pages(api).each("/operations/log/parts" + (before == null ? "" : "?before=" + before), it ->
				line("%6d %,12d %,12d %,12d  %s", it.path("number").asLong(), it.path("first").asLong(),
						it.path("last").asLong(), it.path("events").asLong(), fate(it)));
		return Subcommand.DONE;
	}

	static String encoded(String name) {
		return URLEncoder.encode(name, StandardCharsets.UTF_8);
	}

	private static String fate(JsonNode part) {
		if (!part.path("kept").asBoolean()) {
			return "archived at %s by %s".formatted(text(part, "archivedAt"), text(part, "archivedBy"));
		}
		return part.path("archivable").asBoolean() ? "may leave" : "stays: " + text(part, "whyNot");
	}

	private int show(JsonNode subscriptions) {
		line("%-16s %12s %8s %8s  %s", "subscription", "unread", "parked", "missing", "oldest unread");
		subscriptions.path("items").forEach(it -> line("%-16s %,12d %,8d %,8d  %s", text(it, "name"),
				it.path("unread").asLong(), it.path("parked").asLong(), it.path("missing").asLong(),
				it.hasNonNull("retiredAt") ? "retired at " + text(it, "retiredAt") : text(it, "oldestUnread")));
		return Subcommand.DONE;
	}

	private static String text(JsonNode item, String field) {
		return item.path(field).asString("");
	}

	private void line(String format, Object... values) {
		out.println(String.format(Locale.ROOT, format, values).stripTrailing());
	}
}
