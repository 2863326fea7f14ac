package billing.charges.manual;

import billing.accounts.PatientId;
import billing.acts.Bar;
import billing.acts.ChargedAct;
import billing.acts.ProcedureId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

/**
 * What is to be charged. It is priced as an act is; no amount is taken from whoever asks (E10).
 *
 * @param encounterId the visit it belongs to
 * @param reason      why no act stands behind it, in words
 */
record ManualChargeBody(@NotNull UUID patientId, @NotNull UUID encounterId, @NotNull @Valid Coding code,
		@Nullable @Size(max = 4) @UniqueElements(message = "must name each once")
		List<@NotNull @Pattern(regexp = "[A-Z0-9]{2}",
				message = "must be 2 capital letters or digits") String> modifiers,
		@NotNull @Valid Quantity quantity, @NotNull LocalDate serviceDate,
		@NotBlank @Size(max = 500) String reason) {

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

	/** As if it were an act of its own: its id is the charge's. */
	ChargedAct act(UUID charge) {
		return new ChargedAct(new ProcedureId(charge), 1, new PatientId(patientId), encounterId, code.system(),
				code.code(), modifiers == null ? List.of() : List.copyOf(modifiers), quantity.value(), quantity.unit(),
				serviceDate, null, Bar.NONE);
	}
}
