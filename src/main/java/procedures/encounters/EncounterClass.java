package procedures.encounters;

import concord.refusal.Refusal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What kind of visit (HL7 v3 ActEncounterCode). */
enum EncounterClass {

	/** Ambulatory. */
	AMB,
	/** Emergency. */
	EMER,
	/** In the field, e.g. an ambulance. */
	FLD,
	/** At the patient's home. */
	HH,
	/** Inpatient. */
	IMP,
	/** Inpatient, acute. */
	ACUTE,
	/** Inpatient, not acute. */
	NONAC,
	/** Under observation. */
	OBSENC,
	/** Before an admission. */
	PRENC,
	/** Short stay. */
	SS,
	/** Virtual. */
	VR;

	static EncounterClass of(@Nullable String code) {
		return Arrays.stream(values()).filter(known -> known.name().equals(code)).findAny().orElseThrow(
				() -> new Refusal.Invalid("class", "must be one of " + Arrays.toString(values())));
	}

	/** Of somebody who stays in the hospital: one visit at a time. */
	boolean inpatient() {
		return this == IMP || this == ACUTE || this == NONAC;
	}
}
