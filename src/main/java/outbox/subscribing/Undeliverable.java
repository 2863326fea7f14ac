package outbox.subscribing;

import org.jspecify.annotations.Nullable;
import outbox.Event;
import outbox.naming.EventType;
import outbox.reading.Stored;

/**
 * An event no handler may see: altered in the log, of a type nobody knows, or of a schema newer than this
 * program.
 */
final class Undeliverable extends RuntimeException {

	private Undeliverable(String why) {
		super(why);
	}

	/** The class to read it as. What an older version wrote is lifted; what a newer one wrote waits for it. */
	static Class<? extends Event> check(Stored event, @Nullable Class<? extends Event> type) {
		if (!event.intact()) {
			throw new Undeliverable("the event was altered after it was recorded: its hash does not match");
		}
		if (type == null) {
			throw new Undeliverable("nobody knows the type " + event.type());
		}
		var known = EventType.of(type).schemaVersion();
		if (event.schemaVersion() > known) {
			throw new Undeliverable("%s has schema version %d, this program knows up to %d"
					.formatted(event.type(), event.schemaVersion(), known));
		}
		return type;
	}
}
