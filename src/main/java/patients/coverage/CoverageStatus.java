package patients.coverage;

import com.fasterxml.jackson.annotation.JsonProperty;

/** FHIR's financial resource status, as far as it is used. */
enum CoverageStatus {

	@JsonProperty("active")
	ACTIVE,
	/** It never was. Final. */
	@JsonProperty("entered-in-error")
	ENTERED_IN_ERROR
}
