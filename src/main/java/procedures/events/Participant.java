package procedures.events;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is in charge of a visit, and as what (FHIR Encounter.participant).
 *
 * @param type HL7 v3 ParticipationType: {@code ATND} attends, {@code ADM} admitted, {@code CON} advises …
 * @param npi  as claims carry it, where there is one
 * @param name as a list shows it, when it was said
 */
public record Participant(String type, UUID practitionerId, @Nullable String npi, String name) {
}
