package procedures.events;

import java.util.List;
import java.util.UUID;
import org.jmolecules.event.annotation.DomainEvent;

/** Others are in charge of a visit; carries all of them as they are now. */
@DomainEvent(namespace = "procedures", name = "EncounterStaffed")
public record EncounterStaffed(UUID encounterId, int version, UUID patientId, List<Participant> participants)
		implements EncounterEvent {
}
