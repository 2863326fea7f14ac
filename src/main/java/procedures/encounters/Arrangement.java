package procedures.encounters;

import java.util.List;
import org.jmolecules.ddd.types.ValueObject;
import org.jspecify.annotations.Nullable;
import procedures.encounters.hospitalization.AdmitSource;
import procedures.encounters.staff.InCharge;
import procedures.locations.Location;
import procedures.roster.PatientId;

/**
 * What a visit is made of when it is opened.
 *
 * @param location where the patient is, if that was said
 */
record Arrangement(PatientId patientId, EncounterClass encounterClass, Setting setting,
		List<InCharge> participants, @Nullable Location location, @Nullable AdmitSource admitSource)
		implements ValueObject {
}
