package concord.operator;

import concord.client.GaveUp;
import concord.client.Patience;
import concord.client.Progress;
import concord.client.Subcommand;
import concord.client.WebApi;
import java.io.PrintStream;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Has a module read the log again, shows how far it is, and in the end what differs. Ended early, the replay goes
 * on without it.
 */
record Replay(WebApi api, PrintStream out, Progress progress) {

	int run(String name, String from, boolean shadow) {
		var begun = Pages.expect(api.post("/operations/subscriptions/%s/replay".formatted(Looking.encoded(name)),
				Map.of("from", from, "into", shadow ? "shadow" : "place")));
		var at = "/operations/replays/" + begun.id();
		out.println("replay " + begun.id());
		var ended = await(at);
		if (!ended.path("state").asString("").equals("done")) {
			throw new GaveUp("the replay %s: %s".formatted(ended.path("state").asString(""),
					ended.path("error").asString("")));
		}
		return differences(at);
	}

	private JsonNode await(String at) {
		var replay = Pages.expect(api.get(at)).body();
		progress.begin("events", replay.path("total").asLong());
		while (replay.path("state").asString("").equals("running")) {
			progress.at(replay.path("done").asLong());
			Patience.pause();
			replay = Pages.expect(api.get(at)).body();
		}
		progress.at(replay.path("done").asLong());
		progress.end();
		return replay;
	}

	private int differences(String at) {
		var found = new int[1];
		new Pages(api).each(at + "/differences", it -> {
			found[0]++;
			out.println(it);
		});
		out.println("%d differences".formatted(found[0]));
		return found[0] == 0 ? Subcommand.DONE : Subcommand.FOUND;
	}
}
