package procedures.events;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jmolecules.event.annotation.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * A patient who was expected, waits or is treated becomes an inpatient.
 *
 * @param encounterClass what the visit is from now on: {@code IMP}, {@code ACUTE} or {@code NONAC}
 * @param start          of the whole visit
 * @param admittedAt     when it became an inpatient's
 * @param admitSource    FHIR admit-source, e.g. {@code emd} from the emergency department
 */
@DomainEvent(namespace = "procedures", name = "EncounterAdmitted")
public record EncounterAdmitted(UUID encounterId, int version, UUID patientId, String encounterClass,
		@Nullable UUID facilityId, String timeZone, OffsetDateTime start, OffsetDateTime admittedAt,
		@Nullable String admitSource, @Nullable Place location, List<Participant> participants)
		implements EncounterEvent {
}
