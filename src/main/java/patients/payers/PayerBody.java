package patients.payers;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A payer as a caller describes one. */
record PayerBody(@NotBlank @Size(max = 100) String code, @NotBlank @Size(max = 200) String name,
		@Size(max = 80) @Schema(description = "By which clearing houses know it") @Nullable String electronicId,
		@Schema(defaultValue = "true") @Nullable Boolean active) {

	PayerDetails details() {
		return new PayerDetails(code, name, electronicId, active == null || active);
	}
}
