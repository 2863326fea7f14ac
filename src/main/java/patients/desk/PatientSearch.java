package patients.desk;

import concord.refusal.Refusal;
import concord.web.PartialDate;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whom one looks for: either nearly, by {@code name}, {@code phone} or {@code number} with a birth date beside
 * them, the likeliest first; or exactly, by what must fit.
 */
record PatientSearch(
		@Size(max = 400) @Schema(description = "Parts of any name, in any order, typed as well as one could")
		@Nullable String name,
		@Size(max = 50) @Schema(description = "However it is written") @Nullable String phone,
		@Size(max = 200) @Schema(description = "The value of any identifier, or a medical record number")
		@Nullable String number,
		@Schema(description = "Beside name, phone and number it may be a little wrong") @Nullable PartialDate birthDate,
		@Valid @Nullable Identifier identifier, @Nullable String mrn,
		@Size(max = 200) @Schema(description = "How the family name begins") @Nullable String family,
		@Size(max = 200) @Schema(description = "How a given name begins") @Nullable String given) {

	record Identifier(@NotBlank @Size(max = 200) String system, @NotBlank @Size(max = 200) String value) {
	}

	/** Whether it is asked nearly. The one kind beside the other would promise what neither keeps. */
	boolean isNear() {
		var near = name != null || phone != null || number != null;
		var exact = new LinkedHashMap<String, @Nullable Object>();
		exact.put("identifier", identifier);
		exact.put("mrn", mrn);
		exact.put("family", family);
		exact.put("given", given);
		exact.values().removeIf(Objects::isNull);
		if (near && !exact.isEmpty()) {
			throw new Refusal.Invalid(exact.entrySet().stream().map(Map.Entry::getKey).findFirst().orElseThrow(),
					"must not be asked beside name, phone or number");
		}
		return near;
	}
}
