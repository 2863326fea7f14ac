package procedures.encounters.hospitalization;

import concord.refusal.Refusal;
import jakarta.persistence.EnumeratedValue;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Whence an inpatient came (FHIR admit-source). */
public enum AdmitSource {

	TRANSFERRED("hosp-trans"), EMERGENCY("emd"), OUTPATIENT("outp"), BORN_HERE("born"), GENERAL_PRACTITIONER("gp"),
	PHYSICIAN("mp"), NURSING_HOME("nursing"), PSYCHIATRY("psych"), REHABILITATION("rehab"), OTHER("other");

	@EnumeratedValue
	final String code;

	AdmitSource(String code) {
		this.code = code;
	}

	public static @Nullable AdmitSource ofNullable(@Nullable String code) {
		return code == null ? null : Arrays.stream(values()).filter(known -> known.code.equals(code)).findAny()
				.orElseThrow(() -> new Refusal.Invalid("admitSource", "must be one of "
						+ Arrays.stream(values()).map(known -> known.code).toList()));
	}
}
