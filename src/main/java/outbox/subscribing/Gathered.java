package outbox.subscribing;

import concord.web.Correlation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import outbox.Cause;
import outbox.Event;
import outbox.Recorded;
import outbox.Told;

/** What is to be told at the end of a delivery, to the handlers that take many events at once. */
public final class Gathered {

	private static final Logger LOG = LoggerFactory.getLogger(Gathered.class);

	private final Map<Handler, List<Told<?>>> byHandler = new LinkedHashMap<>();

	void add(Handler handler, Event event, Recorded recorded) {
		byHandler.computeIfAbsent(handler, it -> new ArrayList<>()).add(new Told<>(event, recorded));
	}

	/** Each handler hears all that was gathered for it. */
	public void tell(Subscription to) {
		if (!byHandler.isEmpty()) {
			try (var module = MDC.putCloseable("subscription", to.module())) {
				note(to);
				Cause.ofMany(() -> byHandler.forEach(Handler::apply));
			}
		}
	}

	/** A line for each event, under the id of the request it follows from. */
	private void note(Subscription to) {
		if (LOG.isDebugEnabled()) {
			byHandler.values().stream().flatMap(List::stream).forEach(it -> Correlation.during(
					it.recorded().correlationId(), () -> LOG.debug("{} applies {} at {}, with others", to.module(),
							it.event().getClass().getSimpleName(), it.recorded().position())));
		}
	}
}
