package outbox;

import tools.jackson.databind.node.ObjectNode;

/**
 * Lifts the payload of one kind of event by one schema version, so that what was written years ago is read as
 * what is written today. The log itself is never changed: a payload is lifted each time it is read.
 * <p>
 * The module that publishes the event supplies it, as a bean in a package of its own beside {@code events}
 * ({@code <context>.lifting}). From each version before the event's {@link SchemaVersion} there is exactly
 * one step to the next; where one is missing, or says what no event is, Concord does not start. It stays for
 * ever, as the payloads do: it knows the JSON of its two versions and no class, for classes go on changing.
 */
public interface Upcaster {

	/** The event's name in the log: {@code namespace.name}. */
	String type();

	/** The schema version it reads; what it gives is of the next one. */
	int from();

	/**
	 * Decides by the payload alone, so that it gives the same today and in ten years. May change what it is
	 * given and return it; a payload it throws at is parked, as one that cannot be read.
	 */
	ObjectNode lift(ObjectNode payload);
}
