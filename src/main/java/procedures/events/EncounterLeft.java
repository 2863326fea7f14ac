package procedures.events;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jmolecules.event.annotation.DomainEvent;

/** A patient is on leave from {@code at} on, and is expected back; the bed is kept. */
@DomainEvent(namespace = "procedures", name = "EncounterLeft")
public record EncounterLeft(UUID encounterId, int version, UUID patientId, OffsetDateTime at)
		implements EncounterEvent {
}
