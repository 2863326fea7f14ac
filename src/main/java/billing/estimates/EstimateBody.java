package billing.estimates;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done in one visit. No amount is taken from whoever asks (E10).
 *
 * @param patientId  whose coverage on the day of service counts, where no payer is named
 * @param payerCode  who is to pay; empty for the patient
 * @param visitClass HL7 v3 ActCode, as contracts know it
 */
record EstimateBody(@Nullable UUID patientId, @Nullable @Size(max = 64) String payerCode,
		@Nullable @Size(max = 64) String visitClass,
		@NotNull @Size(min = 1, max = 100) List<@Valid @NotNull Wanted> items) {

	/** @param modifiers in the order of the claim */
	record Wanted(@NotNull @Valid Coding code,
			@Nullable @Size(max = 4) List<@NotBlank @Size(max = 2) String> modifiers,
			@NotNull @Valid Quantity quantity, @NotNull LocalDate serviceDate) {

		List<String> givenModifiers() {
			return modifiers == null ? List.of() : modifiers;
		}
	}

	record Coding(@NotBlank @Size(max = 200) String system, @NotBlank @Size(max = 64) String code) {
	}

	/**
	 * As an act has it.
	 *
	 * @param unit UCUM; {@code 1} counts
	 */
	record Quantity(@NotNull @Positive @Digits(integer = 8, fraction = 4,
			message = "must have at most 8 digits before the point and 4 behind it") BigDecimal value,
			@NotBlank @Size(max = 32) String unit) {
	}
}
