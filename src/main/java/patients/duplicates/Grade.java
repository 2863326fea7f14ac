package patients.duplicates;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How surely two records are of one person: FHIR's match-grade. */
public enum Grade {

	@JsonProperty("certain")
	CERTAIN,
	@JsonProperty("probable")
	PROBABLE,
	@JsonProperty("possible")
	POSSIBLE;

	/** Sure enough not to register somebody unasked. */
	public boolean isSerious() {
		return this != POSSIBLE;
	}
}
