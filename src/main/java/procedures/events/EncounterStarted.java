package procedures.events;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jmolecules.event.annotation.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * A patient came, or one who waited is seen.
 *
 * @param encounterClass HL7 v3 ActCode: {@code AMB}, {@code EMER}, {@code IMP} …
 * @param timeZone       the facility's zone, e.g. {@code America/New_York}: service dates are its local dates
 * @param start          of the whole visit: the arrival, where there was one before
 * @param admitSource    FHIR admit-source, of an inpatient, if that was said
 */
@DomainEvent(namespace = "procedures", name = "EncounterStarted")
public record EncounterStarted(UUID encounterId, int version, UUID patientId, String encounterClass,
		String timeZone, OffsetDateTime start, @Nullable UUID facilityId, @Nullable Place location,
		@Nullable List<Participant> participants, @Nullable String admitSource) implements EncounterEvent {

	/** What every visit has. */
	public EncounterStarted(UUID encounterId, int version, UUID patientId, String encounterClass, String timeZone,
			OffsetDateTime start) {
		this(encounterId, version, patientId, encounterClass, timeZone, start, null, null, null, null);
	}
}
