package concord.operator;

import concord.client.GaveUp;
import concord.client.Options;
import concord.client.Subcommand;
import concord.client.WebApi;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;

/**
 * Redrives call by call, for a call has its time, and takes those tried least first: until none is left, or as many have
 * failed, one after the other, as are left. Then each of them has had its turn.
 */
record RedrivingAll(WebApi api, PrintStream out) {

	int run(Options wanted) {
		var body = new HashMap<String, String>();
		for (var name : List.of("subscription", "stream", "position")) {
			wanted.get("--" + name).ifPresent(it -> body.put(name, it));
		}
		var left = 0;
		var tried = 0;
		var inVain = 0;
		do {
			var answer = api.post("/operations/parked/redrive", body);
			if (!answer.ok()) {
				throw new GaveUp(answer.problem());
			}
			var applied = answer.body().path("applied").asInt();
			left = answer.body().path("left").asInt();
			tried = answer.body().path("tried").asInt(0);
			inVain = applied == 0 ? inVain + tried : 0;
			out.println("%d applied, %d aggregates left".formatted(applied, left));
		} while (left > inVain && tried > 0 && !body.containsKey("position"));
		return left == 0 ? Subcommand.DONE : Subcommand.FOUND;
	}
}
