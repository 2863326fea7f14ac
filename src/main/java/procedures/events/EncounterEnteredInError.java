package procedures.events;

import java.util.UUID;
import org.jmolecules.event.annotation.DomainEvent;

/** A visit never was; none of its acts stands. Final. */
@DomainEvent(namespace = "procedures", name = "EncounterEnteredInError")
public record EncounterEnteredInError(UUID encounterId, int version, UUID patientId, String reason)
		implements EncounterEvent {
}
