package procedures.encounters;

import jakarta.persistence.EnumeratedValue;

/** Where a visit is in its life (FHIR encounter-status). */
enum EncounterStatus {

	IN_PROGRESS("in-progress"), FINISHED("finished");

	@EnumeratedValue
	final String code;

	EncounterStatus(String code) {
		this.code = code;
	}
}
