package procedures.events;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jmolecules.event.annotation.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * A visit ended; its acts may still be documented late.
 *
 * @param disposition where the patient went (FHIR discharge-disposition), if that was said
 */
@DomainEvent(namespace = "procedures", name = "EncounterFinished")
public record EncounterFinished(UUID encounterId, int version, UUID patientId, String encounterClass,
		OffsetDateTime start, OffsetDateTime end, @Nullable String disposition) implements EncounterEvent {

	/** What every visit has. */
	public EncounterFinished(UUID encounterId, int version, UUID patientId, String encounterClass,
			OffsetDateTime start, OffsetDateTime end) {
		this(encounterId, version, patientId, encounterClass, start, end, null);
	}
}
