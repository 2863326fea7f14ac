package procedures.events;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jmolecules.event.annotation.DomainEvent;

/** A patient is back from leave. */
@DomainEvent(namespace = "procedures", name = "EncounterReturned")
public record EncounterReturned(UUID encounterId, int version, UUID patientId, OffsetDateTime at)
		implements EncounterEvent {
}
