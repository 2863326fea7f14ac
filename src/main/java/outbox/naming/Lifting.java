package outbox.naming;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import outbox.Event;
import outbox.Upcaster;
import tools.jackson.databind.node.ObjectNode;

/** Reads a payload of whatever version as the event it is today: step by step from its own version. */
@Component
public class Lifting {

	/** An event's name in the log, and the schema version a step begins at. */
	private record Step(String type, int from) {

		@Override
		public String toString() {
			return "%s from schema version %d to %d".formatted(type, from, from + 1);
		}
	}

	private final Map<Step, Upcaster> steps = new HashMap<>();
	private final Payloads payloads;

	Lifting(ObjectProvider<Upcaster> upcasters, Payloads payloads) {
		this.payloads = payloads;
		upcasters.forEach(this::add);
	}

	public Event read(String payload, int schemaVersion, Class<? extends Event> event) {
		var type = EventType.of(event);
		return schemaVersion == type.schemaVersion() ? payloads.read(payload, event)
				: payloads.read(lifted(payloads.tree(payload), schemaVersion, type), event);
	}

	/** Every version of every one of {@code types} can be read, and no step is to or of what does not exist. */
	void check(Collection<EventType> types) {
		var known = new HashMap<String, EventType>();
		for (var type : types) {
			known.put(type.inTheLog(), type);
			for (var version = 1; version < type.schemaVersion(); version++) {
				step(type, version);
			}
		}
		var namespaces = types.stream().map(EventType::namespace).toList();
		steps.keySet().stream().filter(it -> namespaces.contains(EventType.namespaceOf(it.type())))
				.forEach(it -> check(it, known.get(it.type())));
	}

	private static void check(Step step, @Nullable EventType type) {
		if (type == null || step.from() < 1 || step.from() >= type.schemaVersion()) {
			throw new IllegalStateException("an upcaster lifts %s, but there is no such version of %s".formatted(step,
					type == null ? "an event" : "the event"));
		}
	}

	private void add(Upcaster upcaster) {
		var step = new Step(upcaster.type(), upcaster.from());
		var supplier = AopUtils.getTargetClass(upcaster).getName();
		if (!supplier.startsWith(EventType.namespaceOf(step.type()) + ".")) {
			throw new IllegalStateException("%s lifts %s: only the publisher may say what its events meant"
					.formatted(supplier, step));
		}
		var other = steps.put(step, upcaster);
		if (other != null) {
			throw new IllegalStateException("two upcasters lift %s: %s and %s".formatted(step,
					AopUtils.getTargetClass(other).getName(), supplier));
		}
	}

	private ObjectNode lifted(ObjectNode payload, int from, EventType type) {
		var lifted = payload;
		for (var version = from; version < type.schemaVersion(); version++) {
			lifted = step(type, version).lift(lifted);
		}
		return lifted;
	}

	private Upcaster step(EventType type, int from) {
		var step = new Step(type.inTheLog(), from);
		var upcaster = steps.get(step);
		if (upcaster == null) {
			throw new IllegalStateException("no upcaster lifts %s, and %d is the version of today"
					.formatted(step, type.schemaVersion()));
		}
		return upcaster;
	}
}
