package procedures.encounters;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import procedures.encounters.hospitalization.AdmitSource;
import procedures.encounters.hospitalization.Disposition;
import procedures.encounters.hospitalization.Hospitalization;
import procedures.identifiers.GivenIdentifier;

/**
 * PUT: the visit as it should have been recorded, and why. Where the patient is and who is in charge have
 * commands of their own.
 *
 * @param end of one that is over; the one it has, where nothing is said
 */
record CorrectBody(@NotNull UUID patientId, @JsonProperty("class") @Nullable String encounterClass,
		@NotNull OffsetDateTime start, @Nullable OffsetDateTime end, @Nullable UUID facilityId,
		@Nullable String admitSource, @Nullable String disposition,
		@Nullable @Size(max = 20) List<@NotNull @Valid GivenIdentifier> identifiers,
		@NotBlank @Size(max = 500) String reason) {

	Correction correction(Setting setting) {
		return new Correction(EncounterClass.of(encounterClass), setting, new Period(start, end),
				new Hospitalization(AdmitSource.ofNullable(admitSource), Disposition.ofNullable(disposition)));
	}

	List<GivenIdentifier> given() {
		return identifiers == null ? List.of() : identifiers;
	}
}
