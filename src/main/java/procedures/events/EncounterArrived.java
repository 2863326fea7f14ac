package procedures.events;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jmolecules.event.annotation.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * A patient is here and waits.
 *
 * @param start    from now on the visit's
 * @param location where, if that was said
 */
@DomainEvent(namespace = "procedures", name = "EncounterArrived")
public record EncounterArrived(UUID encounterId, int version, UUID patientId, String encounterClass,
		@Nullable UUID facilityId, String timeZone, OffsetDateTime start, @Nullable Place location,
		List<Participant> participants) implements EncounterEvent {
}
