package outbox.naming;

import org.jmolecules.event.annotation.DomainEvent;
import outbox.SchemaVersion;

/**
 * What a kind of event is called in the log, for ever: {@code namespace.name} and the version of its payload.
 * The namespace is the publishing module.
 */
public record EventType(String namespace, String name, int schemaVersion) {

	/**
	 * As said on the record by {@link DomainEvent} and {@link SchemaVersion}; without a name it is a mistake.
	 */
	public static EventType of(Class<?> event) {
		var said = event.getAnnotation(DomainEvent.class);
		if (said == null || said.namespace().isBlank() || said.name().isBlank()) {
			throw new IllegalStateException(
					"an event says its name: @DomainEvent(namespace, name) on " + event.getName());
		}
		var version = event.getAnnotation(SchemaVersion.class);
		return new EventType(said.namespace(), said.name(), version == null ? 1 : version.value());
	}

	public String inTheLog() {
		return namespace + "." + name;
	}

	public static String namespaceOf(String typeInTheLog) {
		return typeInTheLog.substring(0, Math.max(0, typeInTheLog.indexOf('.')));
	}
}
