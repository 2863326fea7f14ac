package procedures.encounters;

import java.util.List;
import java.util.UUID;
import org.jmolecules.ddd.types.ValueObject;
import procedures.encounters.hospitalization.Hospitalization;
import procedures.encounters.hospitalization.Whereabouts;
import procedures.encounters.staff.InCharge;

/** All that is recorded of a visit at one version: what is shown, and what is told of. */
record EncounterFacts(UUID encounterId, int version, UUID patientId, EncounterClass encounterClass, Course course,
		Period period, Setting setting, Whereabouts whereabouts, List<InCharge> participants,
		Hospitalization hospitalization) implements ValueObject {
}
