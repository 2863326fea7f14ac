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
		var handlers = handlersOf(to, event);
		if (!handlers.isEmpty()) {
			applyEach(to, handlers, decoded(to, event), event.recorded());
		}
	}

	/** The same, but what handlers of many are to hear is gathered, to be told when all else is done. */
	public void apply(Subscription to, Stored event, Gathered gathered) {
		var handlers = handlersOf(to, event);
		if (!handlers.isEmpty()) {
			var decoded = decoded(to, event);
			var now = to.takesMany() ? handlers.stream().filter(it -> !it.takesMany()).toList() : handlers;
			handlers.stream().filter(Handler::takesMany).forEach(it -> gathered.add(it, decoded, event.recorded()));
			if (!now.isEmpty()) {
				applyEach(to, now, decoded, event.recorded());
			}
		}
	}

	private static List<Handler> handlersOf(Subscription to, Stored event) {
		var handlers = to.handlers().getOrDefault(event.type(), List.of());
		if (handlers.isEmpty() && to.cannotKnow(event.type())) {
			Undeliverable.check(event, to.classOf(event.type()));
		}
		return handlers;
	}

	private Event decoded(Subscription to, Stored event) {
		var type = Undeliverable.check(event, to.classOf(event.type()));
		return lifting.read(event.payload(), event.schemaVersion(), type);
	}

	private static void applyEach(Subscription to, List<Handler> handlers, Event event, Recorded recorded) {
		Cause.during(recorded, () -> apply(to, handlers, event, recorded));
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
