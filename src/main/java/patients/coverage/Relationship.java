package patients.coverage;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/**
 * What the patient is to the subscriber: FHIR's subscriber-relationship. X12's codes (PAT01, SBR02) are
 * understood where there is one for it.
 */
enum Relationship {

	@JsonProperty("self")
	@JsonAlias("18")
	SELF,
	@JsonProperty("spouse")
	@JsonAlias("01")
	SPOUSE,
	@JsonProperty("child")
	@JsonAlias("19")
	CHILD,
	@JsonProperty("parent")
	PARENT,
	/** Common law spouse. */
	@JsonProperty("common")
	@JsonAlias("53")
	COMMON,
	@JsonProperty("other")
	@JsonAlias("G8")
	OTHER,
	/** The insured pays for an injury of the patient. */
	@JsonProperty("injured")
	INJURED;

	String code() {
		return name().toLowerCase(Locale.ROOT);
	}
}
