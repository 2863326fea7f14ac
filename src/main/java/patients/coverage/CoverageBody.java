package patients.coverage;

import concord.refusal.Refusal;
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
		@Nullable CoverageStatus status,
		@Valid @Schema(description = "Of the payer; left out on PUT, it stays as long as the payer does")
		@Nullable PlanBody plan,
		@Size(max = 100) @Schema(description = "As the plan") @Nullable String groupNumber,
		@Schema(description = "What the patient is to the subscriber; X12's 18, 01, 19, 53 and G8 are understood",
				defaultValue = "self") @Nullable Relationship relationship,
		@Valid @Schema(description = "Required, but for self") @Nullable SubscriberBody subscriber) {

	private static final int LONGEST = 100;

	record PlanBody(@NotBlank @Size(max = 100) String code,
			@Size(max = 200) @Schema(description = "Required where no plans of the payer are on the list")
			@Nullable String name) {
	}

	record PayerBody(@NotBlank @Size(max = Payer.LONGEST_CODE) String code,
			@NotBlank @Size(max = Payer.LONGEST_NAME) String name) {
	}

	record Period(@NotNull LocalDate start,
			@Schema(description = "Last day covered; null while open") @Nullable LocalDate end) {
	}

	/** @param before what stays where nothing is said of it */
	Terms terms(Payer listed, @Nullable Plan named, Membership before) {
		return new Terms(listed, CleanText.of(memberNumber, "memberNumber", LONGEST), rank,
				CoveredDays.of(period.start(), period.end()), membership(named, before));
	}

	private Membership membership(@Nullable Plan named, Membership before) {
		var group = groupNumber == null ? before.groupNumber() : CleanText.of(groupNumber, "groupNumber", LONGEST);
		if (relationship == null && subscriber == null) {
			return new Membership(named, group, before.relationship(), before.subscriber());
		}
		var related = relationship == null ? before.relationship() : relationship;
		if ((related == Relationship.SELF) != (subscriber == null)) {
			throw new Refusal.Invalid("subscriber", subscriber == null ? "must be said where it is not the patient"
					: "must not be said where it is the patient");
		}
		return new Membership(named, group, related, subscriber == null ? null : subscriber.subscriber());
	}

	boolean withdraws() {
		return status == CoverageStatus.ENTERED_IN_ERROR;
	}
}
