package procedures.encounters;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import procedures.encounters.hospitalization.Stay;
import procedures.encounters.staff.InCharge;
import procedures.identifiers.GivenIdentifier;

/**
 * A visit, as the API shows it.
 *
 * @param locationId where the patient is now; the last of {@code locations}
 */
record EncounterView(UUID id, UUID patientId, @JsonProperty("class") String encounterClass, String status,
		@Nullable String statusReason, OffsetDateTime start, @Nullable OffsetDateTime end, @Nullable UUID facilityId,
		String timeZone, @Nullable UUID locationId, List<StayView> locations, List<PhaseView> statusHistory,
		List<InCharge> participants, @Nullable String admitSource, @Nullable String disposition,
		List<GivenIdentifier> identifiers, int version) {

	/** How long at one place, as it was called then; in the facility's time. */
	record StayView(UUID locationId, String code, String name, String physicalType, OffsetDateTime start,
			@Nullable OffsetDateTime end) {

		static StayView of(Stay stay, ZoneId zone) {
			return new StayView(stay.placeId(), stay.code(), stay.name(), stay.physicalType(),
					local(stay.since(), zone), stay.until() == null ? null : local(stay.until(), zone));
		}
	}

	/** One status, from {@code start} until the next; in the facility's time. */
	record PhaseView(String status, OffsetDateTime start) {
	}

	static EncounterView of(Encounter encounter, List<GivenIdentifier> identifiers) {
		var it = encounter.facts();
		var zone = it.setting().timeZone();
		return new EncounterView(it.encounterId(), it.patientId(), it.encounterClass().name(),
				it.course().status().code, it.course().statusReason(), it.period().start(), it.period().end(),
				it.setting().facilityId(), zone.getId(), it.whereabouts().locationId(),
				it.whereabouts().stays().stream().map(stay -> StayView.of(stay, zone)).toList(),
				it.course().statusHistory().stream().map(one -> new PhaseView(one.status(), local(one.since(), zone)))
						.toList(), it.participants(), it.hospitalization().whence(),
				it.hospitalization().whereTo(), identifiers, it.version());
	}

	String etag() {
		return String.valueOf(version);
	}

	private static OffsetDateTime local(Instant moment, ZoneId zone) {
		return moment.atZone(zone).toOffsetDateTime();
	}
}
