package outbox.subscribing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import outbox.Event;
import outbox.ReadsFrom;
import outbox.naming.EventType;
import outbox.naming.EventTypes;

/**
 * A module that reads the log: once, in order, with all its handlers.
 *
 * @param module   the module's name; its transactions work under its role
 * @param handlers by type name in the log
 * @param types    every event known of the modules it listens to, handled or not
 * @param upstream   the modules whose events it names
 * @param downstream those it hears by open interfaces only: it listens to them, but depends on none
 */
public record Subscription(String module, Map<String, List<Handler>> handlers,
		Map<String, Class<? extends Event>> types, Set<String> upstream, Set<String> downstream) {

	/** The handlers of one module of {@code modules}; {@code types} are all events of those they listen to. */
	static Subscription of(String module, List<Handler> handlers, EventTypes types, Set<String> modules) {
		var byType = new HashMap<String, List<Handler>>();
		var upstream = new HashSet<String>();
		var heard = new HashSet<String>();
		for (var handler : handlers) {
			for (var event : types.meantBy(handler.eventType(), modules)) {
				var type = EventType.of(event);
				(EventTypes.isOpen(handler.eventType()) ? heard : upstream).add(type.namespace());
				byType.computeIfAbsent(type.inTheLog(), it -> new ArrayList<>()).add(handler);
			}
		}
		heard.removeAll(upstream);
		var all = new HashSet<>(upstream);
		all.addAll(heard);
		return new Subscription(module, byType, types.of(all), upstream, heard);
	}

	/** Whether some handler of it takes many events at once. */
	public boolean takesMany() {
		return handlers.values().stream().flatMap(List::stream).anyMatch(Handler::takesMany);
	}

	/** The types it handles; what else there is in the log it passes over. */
	public Set<String> handled() {
		return handlers.keySet();
	}

	/** A type of a module it listens to that this program has never heard of: it may have to be handled. */
	boolean cannotKnow(String type) {
		var namespace = EventType.namespaceOf(type);
		return !types.containsKey(type) && (upstream.contains(namespace) || downstream.contains(namespace));
	}

	/** Where it begins if it never read: as its root package says. */
	public ReadsFrom.Start start() {
		try {
			var said = Class.forName(module + ".package-info").getAnnotation(ReadsFrom.class);
			return said == null ? ReadsFrom.Start.START : said.value();
		}
		catch (ClassNotFoundException e) { // a package that says nothing
			return ReadsFrom.Start.START;
		}
	}

	public @Nullable Class<? extends Event> classOf(String type) {
		return types.get(type);
	}
}
