package outbox.subscribing;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;
import outbox.Cause;
import outbox.Event;
import outbox.Recorded;
import outbox.naming.Lifting;
import outbox.reading.Stored;

/** Hands an event to a module's handlers, as caused by whoever caused the event. */
@Component
public class Applying {

	private static final Logger LOG = LoggerFactory.getLogger(Applying.class);

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
			Cause.during(event.recorded(), () -> apply(to, handlers, decoded, event.recorded()));
		}
	}

	/** What handlers write into the log of lines says for whom and whence they work. */
	private static void apply(Subscription to, List<Handler> handlers, Event event, Recorded recorded) {
		try (var module = MDC.putCloseable("subscription", to.module());
				var lane = MDC.putCloseable("lane", String.valueOf(recorded.position().lane()))) {
			LOG.debug("{} applies {} at {}", to.module(), event.getClass().getSimpleName(), recorded.position());
			handlers.forEach(it -> it.apply(event, recorded));
		}
	}
}
