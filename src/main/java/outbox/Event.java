package outbox;

import java.util.UUID;
import org.jmolecules.event.types.DomainEvent;

/**
 * A fact the log carries from the context that owns it to whoever must stay consistent with it.
 * <p>
 * An event is a record of JDK types (or of records of its own package made of such), says everything a reader
 * needs, and is named once and for ever by {@link org.jmolecules.event.annotation.DomainEvent}: {@code
 * namespace.name} is what stands in the log, never the class.
 */
public interface Event extends DomainEvent {

	/** The patient this is about. Chooses the lane: all about one patient is read in the order it happened. */
	UUID patientId();

	/** The aggregate that changed. Its events form a stream. */
	UUID aggregateId();

	/** The aggregate's version after the change: 1, 2, 3 … without a gap; every version is exactly one event. */
	int version();
}
