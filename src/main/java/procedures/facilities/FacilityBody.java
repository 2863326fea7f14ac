package procedures.facilities;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** A facility as a caller describes it; what a value may be, the values know. */
record FacilityBody(@NotNull String code, @NotNull String name, @NotNull String timeZone, @Nullable String npi,
		@Nullable Boolean active) {

	FacilityDetails details() {
		return FacilityDetails.of(code, name, timeZone, npi, active == null || active);
	}
}
