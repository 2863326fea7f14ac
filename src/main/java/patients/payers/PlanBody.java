package patients.payers;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A plan as a caller describes one. */
record PlanBody(@NotBlank @Size(max = 100) @Schema(description = "The payer's code") String payer,
		@NotBlank @Size(max = 100) String code, @NotBlank @Size(max = 200) String name,
		@Schema(description = "Claim filing indicator, X12 SBR09", example = "HM") @Nullable String filing,
		@Schema(defaultValue = "true") @Nullable Boolean active) {

	PlanDetails details() {
		return new PlanDetails(payer, code, name, filing, active == null || active);
	}
}
