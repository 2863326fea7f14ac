package procedures.encounters;

import com.fasterxml.jackson.annotation.JsonProperty;
import concord.refusal.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import procedures.encounters.staff.InChargeBody;
import procedures.identifiers.GivenIdentifier;

/**
 * A visit as a caller opens it. The class is asked for by {@link EncounterClass}, which calls it what the
 * caller does.
 *
 * @param status planned, arrived, or in-progress as where nothing is said
 * @param start  when it is to be, where it is planned
 */
record OpenBody(@NotNull UUID patientId, @JsonProperty("class") @Nullable String encounterClass,
		@Nullable String status, @NotNull OffsetDateTime start, @Nullable UUID facilityId, @Nullable UUID locationId,
		@Nullable String admitSource, @Nullable @Size(max = 20) List<@NotNull @Valid InChargeBody> participants,
		@Nullable @Size(max = 20) List<@NotNull @Valid GivenIdentifier> identifiers) {

	EncounterStatus first() {
		return status == null ? EncounterStatus.IN_PROGRESS
				: Stream.of(EncounterStatus.PLANNED, EncounterStatus.ARRIVED, EncounterStatus.IN_PROGRESS)
						.filter(it -> it.code.equals(status)).findAny().orElseThrow(() -> new Refusal.Invalid("status",
								"must be planned, arrived or in-progress: the rest comes in its course"));
	}

	List<GivenIdentifier> given() {
		return identifiers == null ? List.of() : identifiers;
	}
}
