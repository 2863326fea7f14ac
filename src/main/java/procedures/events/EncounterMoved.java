package procedures.events;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jmolecules.event.annotation.DomainEvent;

/** A patient lies or waits elsewhere from {@code at} on. */
@DomainEvent(namespace = "procedures", name = "EncounterMoved")
public record EncounterMoved(UUID encounterId, int version, UUID patientId, Place location, OffsetDateTime at)
		implements EncounterEvent {
}
