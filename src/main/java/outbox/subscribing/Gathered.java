package outbox.subscribing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.MDC;
import outbox.Cause;
import outbox.Event;
import outbox.Recorded;
import outbox.Told;

/** What is to be told at the end of a delivery, to the handlers that take many events at once. */
public final class Gathered {

	private final Map<Handler, List<Told<?>>> byHandler = new LinkedHashMap<>();

	void add(Handler handler, Event event, Recorded recorded) {
		byHandler.computeIfAbsent(handler, it -> new ArrayList<>()).add(new Told<>(event, recorded));
	}

	/** Each handler hears all that was gathered for it. */
	public void tell(Subscription to) {
		if (!byHandler.isEmpty()) {
			try (var module = MDC.putCloseable("subscription", to.module())) {
				Cause.ofMany(() -> byHandler.forEach(Handler::apply));
			}
		}
	}
}
