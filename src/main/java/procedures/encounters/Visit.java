package procedures.encounters;

import java.time.ZoneId;
import org.jmolecules.ddd.types.ValueObject;
import procedures.roster.PatientId;

/** What an act needs to know of the visit it belongs to. */
public record Visit(EncounterId encounterId, PatientId patientId, ZoneId timeZone) implements ValueObject {
}
