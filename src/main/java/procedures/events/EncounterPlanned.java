package procedures.events;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jmolecules.event.annotation.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * A patient is expected.
 *
 * @param start when; what is planned may be put off, the arrival tells when it was
 */
@DomainEvent(namespace = "procedures", name = "EncounterPlanned")
public record EncounterPlanned(UUID encounterId, int version, UUID patientId, String encounterClass,
		@Nullable UUID facilityId, String timeZone, OffsetDateTime start, List<Participant> participants)
		implements EncounterEvent {
}
