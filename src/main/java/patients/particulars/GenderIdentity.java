package patients.particulars;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a person says of their gender, FHIR R4's codes. */
public enum GenderIdentity {

	@JsonProperty("female")
	FEMALE,
	@JsonProperty("male")
	MALE,
	@JsonProperty("non-binary")
	NON_BINARY,
	@JsonProperty("transgender-female")
	TRANSGENDER_FEMALE,
	@JsonProperty("transgender-male")
	TRANSGENDER_MALE,
	@JsonProperty("other")
	OTHER,
	@JsonProperty("non-disclose")
	NON_DISCLOSE
}
