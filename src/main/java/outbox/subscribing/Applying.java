package outbox.subscribing;

import java.util.List;
import org.springframework.stereotype.Component;
import outbox.Cause;
import outbox.naming.Lifting;
import outbox.reading.Stored;

/** Hands an event to a module's handlers, as caused by whoever caused the event. */
@Component
public class Applying {

	private final Lifting lifting;

	Applying(Lifting lifting) {
		this.lifting = lifting;
	}

	/**
	 * Nothing for a module that does not read such events; {@link Undeliverable} for what no handler may see.
	 */
	public void apply(Subscription to, Stored event) {
		var handlers = to.handlers().getOrDefault(event.type(), List.of());
		if (!handlers.isEmpty() || to.cannotKnow(event.type())) {
			var type = Undeliverable.check(event, to.classOf(event.type()));
			var decoded = lifting.read(event.payload(), event.schemaVersion(), type);
			Cause.during(event.recorded(), () -> handlers.forEach(it -> it.apply(decoded, event.recorded())));
		}
	}
}
