package procedures.events;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jmolecules.event.annotation.DomainEvent;

/** A visit ended; its acts may still be documented late. */
@DomainEvent(namespace = "procedures", name = "EncounterFinished")
public record EncounterFinished(UUID encounterId, int version, UUID patientId, String encounterClass,
		OffsetDateTime start, OffsetDateTime end) implements EncounterEvent {
}
