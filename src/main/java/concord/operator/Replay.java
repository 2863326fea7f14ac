package concord.operator;

import concord.client.Answer;
import concord.client.GaveUp;
import concord.client.Patience;
import concord.client.Progress;
import concord.client.Subcommand;
import concord.client.WebApi;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * Has a module read the log again, shows how far it is, and in the end what differs. Ended early, the replay goes
 * on without it.
 */
record Replay(WebApi api, PrintStream out, Progress progress) {

	/** To set a module back takes 30 minutes at most. */
	private static final Duration LONGEST = Duration.ofMinutes(31);

	int run(String name, String from, boolean shadow) {
		var begun = begin(name, Map.of("from", from, "into", shadow ? "shadow" : "place"));
		var at = "/operations/replays/" + begun.id();
		out.println("replay " + begun.id()
				+ (begun.alreadyExists() ? ", which was going on already: it is followed, and no other begun" : ""));
		var ended = await(at);
		if (!ended.path("state").asString("").equals("done")) {
			throw new GaveUp("the replay %s: %s".formatted(ended.path("state").asString(""),
					ended.path("error").asString("")));
		}
		return differences(at, ended.path("unlisted").asLong(0));
	}

	/** However often it is sent, one is begun; where its answer was lost, the server may still be at it. */
	private Answer begin(String name, Map<String, String> wanted) {
		var to = "/operations/subscriptions/%s/replay".formatted(Looking.encoded(name));
		var key = UUID.randomUUID();
		var answer = api.postOnce(to, wanted, key, LONGEST);
		while (answer.inProgress()) {
			Patience.pause();
			answer = api.postOnce(to, wanted, key, LONGEST);
		}
		return answer.alreadyExists() ? answer : Pages.expect(answer);
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

	private int differences(String at, long unlisted) {
		var found = new int[1];
		new Pages(api).each(at + "/differences", it -> {
			found[0]++;
			out.println(it);
		});
		out.println("%d differences".formatted(found[0])
				+ (unlisted == 0 ? "" : ", and %d more that are not listed".formatted(unlisted)));
		return found[0] == 0 ? Subcommand.DONE : Subcommand.FOUND;
	}
}
