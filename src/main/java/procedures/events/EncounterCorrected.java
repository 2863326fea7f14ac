package procedures.events;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jmolecules.event.annotation.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * A visit was recorded wrongly; carries what it is. An act whose service date is another by it is told by an
 * amendment of its own.
 *
 * @param status         FHIR encounter-status, which a correction leaves as it is
 * @param encounterClass HL7 v3 ActCode
 * @param timeZone       the facility's zone: service dates are its local dates
 * @param end            where it is over
 * @param admitSource    FHIR admit-source
 * @param disposition    FHIR discharge-disposition
 */
@DomainEvent(namespace = "procedures", name = "EncounterCorrected")
public record EncounterCorrected(UUID encounterId, int version, UUID patientId, String status,
		String encounterClass, @Nullable UUID facilityId, String timeZone, OffsetDateTime start,
		@Nullable OffsetDateTime end, @Nullable String admitSource, @Nullable String disposition, String reason)
		implements EncounterEvent {
}
