package procedures.events;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jmolecules.event.annotation.DomainEvent;

/**
 * A patient came.
 *
 * @param encounterClass HL7 v3 ActCode: {@code AMB}, {@code EMER}, {@code IMP} …
 * @param timeZone       the facility's zone, e.g. {@code America/New_York}: service dates are its local dates
 */
@DomainEvent(namespace = "procedures", name = "EncounterStarted")
public record EncounterStarted(UUID encounterId, int version, UUID patientId, String encounterClass,
		String timeZone, OffsetDateTime start) implements EncounterEvent {
}
