package patients.coverage;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import patients.identity.CleanText;

/** What a registrar says about who pays. */
record CoverageBody(@NotNull @Valid PayerBody payer, @NotBlank @Size(max = 100) String memberNumber,
		@NotNull @Min(1) @Max(99) Integer rank, @NotNull @Valid Period period,
		@Schema(description = "On PUT: entered-in-error withdraws it, as if it never was", defaultValue = "active")
		@Nullable CoverageStatus status) {

	record PayerBody(@NotBlank @Size(max = Payer.LONGEST_CODE) String code,
			@NotBlank @Size(max = Payer.LONGEST_NAME) String name) {
	}

	record Period(@NotNull LocalDate start,
			@Schema(description = "Last day covered; null while open") @Nullable LocalDate end) {
	}

	Terms terms() {
		return new Terms(Payer.of(payer.code(), payer.name()), CleanText.of(memberNumber, "memberNumber", 100),
				rank, CoveredDays.of(period.start(), period.end()));
	}

	boolean withdraws() {
		return status == CoverageStatus.ENTERED_IN_ERROR;
	}
}
