package patients.particulars;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Administrative gender, FHIR R4's codes. */
public enum Sex {

	@JsonProperty("female")
	FEMALE,
	@JsonProperty("male")
	MALE,
	@JsonProperty("other")
	OTHER,
	@JsonProperty("unknown")
	UNKNOWN;

	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}
}
