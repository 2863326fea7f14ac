package rehearsal.lifting;

import outbox.Upcaster;
import tools.jackson.databind.node.ObjectNode;

/** What was called {@code result} in version 1 is the {@code verdict}. */
public class RenamesResult implements Upcaster {

	@Override
	public String type() {
		return "rehearsal.RehearsalHeld";
	}

	@Override
	public int from() {
		return 1;
	}

	@Override
	public ObjectNode lift(ObjectNode payload) {
		if (payload.path("result").asString().equals("unspeakable")) {
			throw new IllegalArgumentException("there is no verdict for this");
		}
		payload.set("verdict", payload.remove("result"));
		return payload;
	}
}
