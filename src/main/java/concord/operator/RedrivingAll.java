package concord.operator;

import concord.client.GaveUp;
import concord.client.Options;
import concord.client.Subcommand;
import concord.client.WebApi;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;

/**
 * Redrives call by call, for a call takes so many aggregates at most, those tried least first: until none is
 * left, or each of those left has had its turn and failed.
 */
record RedrivingAll(WebApi api, PrintStream out) {

	private static final int OF_A_CALL = 1_000;

	int run(Options wanted) {
		var body = new HashMap<String, String>();
		for (var name : List.of("subscription", "stream", "position")) {
			wanted.get("--" + name).ifPresent(it -> body.put(name, it));
		}
		var left = 0;
		var inVain = 0;
		do {
			var answer = api.post("/operations/parked/redrive", body);
			if (!answer.ok()) {
				throw new GaveUp(answer.problem());
			}
			var applied = answer.body().path("applied").asInt();
			left = answer.body().path("left").asInt();
			inVain = applied == 0 ? inVain + 1 : 0;
			out.println("%d applied, %d aggregates left".formatted(applied, left));
		} while (left > 0 && !body.containsKey("position") && inVain * OF_A_CALL < left);
		return left == 0 ? Subcommand.DONE : Subcommand.FOUND;
	}
}
