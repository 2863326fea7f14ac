package published;

import concord.Concord;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jmolecules.event.annotation.DomainEvent;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.util.ClassUtils;
import outbox.Event;
import outbox.naming.EventType;
import tools.jackson.databind.node.ObjectNode;

/** Every event of some namespaces by name and today's version. */
final class PublishedEvents {

	private final SortedMap<SchemaName, Class<? extends Event>> events = new TreeMap<>();

	private PublishedEvents(Set<String> namespaces) {
		var scanner = new ClassPathScanningCandidateComponentProvider(false);
		scanner.addIncludeFilter(new AnnotationTypeFilter(DomainEvent.class));
		namespaces.stream().flatMap(it -> scanner.findCandidateComponents(it + ".events").stream())
				.map(it -> ClassUtils.resolveClassName(String.valueOf(it.getBeanClassName()), null))
				.forEach(it -> events.put(nameOf(it), it.asSubclass(Event.class)));
	}

	static PublishedEvents ofAllModules() {
		return new PublishedEvents(ApplicationModules.of(Concord.class).stream()
				.map(it -> it.getBasePackage().getName()).collect(Collectors.toSet()));
	}

	static PublishedEvents of(String namespace) {
		return new PublishedEvents(Set.of(namespace));
	}

	Map<SchemaName, Class<? extends Event>> all() {
		return events;
	}

	Map<SchemaName, ObjectNode> schemas() {
		return events.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
				it -> EventSchema.of(it.getKey(), it.getValue())));
	}

	/** The class that reads it today, whatever version it is of. */
	Map.Entry<SchemaName, Class<? extends Event>> today(String type) {
		return events.entrySet().stream().filter(it -> it.getKey().type().equals(type)).findFirst().orElseThrow();
	}

	private static SchemaName nameOf(Class<?> event) {
		var type = EventType.of(event);
		return new SchemaName(type.inTheLog(), type.schemaVersion());
	}
}
