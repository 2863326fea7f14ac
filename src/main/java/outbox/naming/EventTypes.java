package outbox.naming;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jmolecules.event.annotation.DomainEvent;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import outbox.Event;

/**
 * The events there are: found by {@link DomainEvent} in the {@code events} package of the module they are
 * named for.
 */
@Component
public class EventTypes {

	private final Lifting lifting;

	EventTypes(Lifting lifting) {
		this.lifting = lifting;
	}

	/**
	 * The concrete events a handler's parameter stands for: itself, all a sealed interface permits, or all events
	 * of {@code modules} that implement an open one.
	 */
	public List<Class<? extends Event>> meantBy(Class<?> parameter, Collection<String> modules) {
		return isOpen(parameter) ? of(modules).values().stream().filter(parameter::isAssignableFrom).toList()
				: concrete(parameter).<Class<? extends Event>>map(it -> it.asSubclass(Event.class)).toList();
	}

	/** An interface whoever will may implement, downstream too: a module hears by it without knowing of whom. */
	public static boolean isOpen(Class<?> parameter) {
		return parameter.isInterface() && !parameter.isSealed();
	}

	/**
	 * All events of {@code namespaces} by their name in the log. Two of one name are a mistake, and so is one
	 * whose older versions nobody lifts.
	 */
	public Map<String, Class<? extends Event>> of(Collection<String> namespaces) {
		var types = new HashMap<String, Class<? extends Event>>();
		var scanner = new ClassPathScanningCandidateComponentProvider(false);
		scanner.addIncludeFilter(new AnnotationTypeFilter(DomainEvent.class));
		for (var namespace : namespaces) {
			for (var found : scanner.findCandidateComponents(namespace + ".events")) {
				var event = ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null)
						.asSubclass(Event.class);
				if (types.put(EventType.of(event).inTheLog(), event) != null) {
					throw new IllegalStateException("two events of one name: " + EventType.of(event));
				}
			}
		}
		lifting.check(types.values().stream().map(EventType::of).toList());
		return types;
	}

	private static Stream<Class<?>> concrete(Class<?> type) {
		return type.isSealed() ? Stream.of(type.getPermittedSubclasses()).flatMap(EventTypes::concrete)
				: Stream.of(type);
	}
}
