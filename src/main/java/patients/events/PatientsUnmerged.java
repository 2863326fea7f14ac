package patients.events;

import java.util.UUID;
import org.jmolecules.event.annotation.DomainEvent;

/**
 * Two records that were merged are of two persons after all. What was recorded for the restored one, and for
 * those folded into it, is theirs again.
 *
 * @param patientId  the record that is restored
 * @param survivorId the one it had been folded into
 */
@DomainEvent(namespace = "patients", name = "PatientsUnmerged")
public record PatientsUnmerged(UUID patientId, int version, UUID survivorId) implements PatientEvent {
}
