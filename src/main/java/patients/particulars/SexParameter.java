package patients.particulars;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Sex parameter for clinical use: by which reference ranges and doses go, HL7's codes. */
public enum SexParameter {

	@JsonProperty("female-typical")
	FEMALE_TYPICAL,
	@JsonProperty("male-typical")
	MALE_TYPICAL,
	@JsonProperty("specified")
	SPECIFIED,
	@JsonProperty("unknown")
	UNKNOWN
}
