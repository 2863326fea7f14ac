package procedures.encounters.staff;

import concord.refusal.Refusal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** As what somebody takes part in a visit (HL7 v3 ParticipationType, FHIR encounter-participant-type). */
public enum ParticipantType {

	/** Admits: at most one. */
	ADM,
	/** Attends, and answers for the visit: at most one. */
	ATND,
	/** Gives advice. */
	CON,
	/** Discharges: at most one. */
	DIS,
	/** Sent the patient here. */
	REF,
	/** Performs most of what is done: at most one. */
	PPRF,
	/** Performs beside them. */
	SPRF;

	static ParticipantType of(String field, @Nullable String code) {
		return Arrays.stream(values()).filter(known -> known.name().equals(code)).findAny().orElseThrow(
				() -> new Refusal.Invalid(field, "must be one of " + Arrays.toString(values())));
	}

	boolean single() {
		return switch (this) {
			case ADM, ATND, DIS, PPRF -> true;
			case CON, REF, SPRF -> false;
		};
	}
}
