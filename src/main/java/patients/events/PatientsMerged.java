package patients.events;

import java.util.UUID;
import org.jmolecules.event.annotation.DomainEvent;

/**
 * A record turned out to be of a person who has another one, and was folded into that. What was recorded for it
 * before, or is told of it later, is the surviving record's; so is what was folded into it.
 *
 * @param patientId  the record that was folded into the other
 * @param survivorId the one that goes on
 */
@DomainEvent(namespace = "patients", name = "PatientsMerged")
public record PatientsMerged(UUID patientId, int version, UUID survivorId) implements PatientEvent {
}
