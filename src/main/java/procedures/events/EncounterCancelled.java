package procedures.events;

import java.util.UUID;
import org.jmolecules.event.annotation.DomainEvent;

/** A visit ended before it began: nothing was done in it. */
@DomainEvent(namespace = "procedures", name = "EncounterCancelled")
public record EncounterCancelled(UUID encounterId, int version, UUID patientId, String reason)
		implements EncounterEvent {
}
