package rehearsal.lifting;

import outbox.Upcaster;
import tools.jackson.databind.node.ObjectNode;

/** Up to version 2 a weight was always in grams; since then it says its unit. */
public class WeighsWithUnit implements Upcaster {

	@Override
	public String type() {
		return "rehearsal.RehearsalHeld";
	}

	@Override
	public int from() {
		return 2;
	}

	@Override
	public ObjectNode lift(ObjectNode payload) {
		var grams = payload.remove("grams");
		if (grams != null && !grams.isNull()) {
			payload.putObject("weight").put("unit", "g").set("value", grams);
		}
		return payload;
	}
}
