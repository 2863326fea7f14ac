package procedures.encounters.hospitalization;

import concord.refusal.Refusal;
import jakarta.persistence.EnumeratedValue;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Where a patient went (FHIR discharge-disposition). */
public enum Disposition {

	HOME("home"), HOME_CARE("alt-home"), OTHER_FACILITY("other-hcf"), HOSPICE("hosp"), LONG_TERM_CARE("long"),
	AGAINST_ADVICE("aadvice"), EXPIRED("exp"), PSYCHIATRY("psy"), REHABILITATION("rehab"), SKILLED_NURSING("snf"),
	OTHER("oth");

	@EnumeratedValue
	final String code;

	Disposition(String code) {
		this.code = code;
	}

	public static @Nullable Disposition ofNullable(@Nullable String code) {
		return code == null ? null : Arrays.stream(values()).filter(known -> known.code.equals(code)).findAny()
				.orElseThrow(() -> new Refusal.Invalid("disposition", "must be one of "
						+ Arrays.stream(values()).map(known -> known.code).toList()));
	}
}
