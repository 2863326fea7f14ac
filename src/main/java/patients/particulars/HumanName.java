package patients.particulars;

import com.fasterxml.jackson.annotation.JsonProperty;
import concord.refusal.Refusal;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import org.jmolecules.ddd.types.ValueObject;
import org.jspecify.annotations.Nullable;
import patients.identity.CleanText;

/** What a person is, or was, called beside the official name; also what a contact is called. */
public record HumanName(@Schema(description = "Required, but for contacts and guarantors") @Nullable Use use,
		@Size(max = 200) @Schema(description = "Left out where a nickname or a usual name has none")
		@Nullable String family,
		@Size(max = 10) @Nullable List<@NotBlank @Size(max = 200) String> given,
		@Valid @Nullable Period period)
		implements ValueObject {

	/** FHIR's name-use, without {@code official}: that one is the record's own. */
	public enum Use {
		@JsonProperty("usual")
		USUAL,
		@JsonProperty("maiden")
		MAIDEN,
		@JsonProperty("nickname")
		NICKNAME,
		@JsonProperty("old")
		OLD,
		@JsonProperty("anonymous")
		ANONYMOUS
	}

	private static final int LONGEST = 200;

	HumanName cleanedWithUse(String field) {
		if (use == null) {
			throw new Refusal.Invalid(field + ".use", "must be said: the official name is name");
		}
		return cleaned(field);
	}

	HumanName cleaned(String field) {
		if (family == null && (given == null || given.isEmpty())) {
			throw new Refusal.Invalid(field + ".family", "must be there, or a given name");
		}
		if (period != null) {
			period.check(field + ".period");
		}
		return new HumanName(use, family == null ? null : CleanText.of(family, field + ".family", LONGEST),
				Each.of(given, field + ".given", (name, at) -> CleanText.of(name, at, LONGEST)), period);
	}

	/** As it stands on an envelope. */
	String written() {
		var first = given == null ? "" : String.join(" ", given);
		return (first + " " + (family == null ? "" : family)).strip();
	}

	/** All its names, in no order. */
	Stream<String> names() {
		return Stream.concat(Stream.ofNullable(family), Stream.ofNullable(given).flatMap(List::stream));
	}
}
