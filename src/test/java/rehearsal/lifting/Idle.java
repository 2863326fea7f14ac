package rehearsal.lifting;

import outbox.Upcaster;
import tools.jackson.databind.node.ObjectNode;

/** A step that changes nothing, for tests of the chain itself. */
public record Idle(String type, int from) implements Upcaster {

	@Override
	public ObjectNode lift(ObjectNode payload) {
		return payload;
	}
}
