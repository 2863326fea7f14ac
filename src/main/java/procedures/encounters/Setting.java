package procedures.encounters;

import concord.refusal.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import org.jmolecules.ddd.types.ValueObject;
import org.jspecify.annotations.Nullable;
import procedures.facilities.FacilityId;
import procedures.locations.Location;

/**
 * The facility of a visit.
 *
 * @param facilityId {@code null} where nobody named one: then it is the hospital as a whole
 * @param timeZone   fixed for the visit, whatever becomes of the facility
 */
@Embeddable
record Setting(@Column(name = "facility_id") @Nullable UUID facilityId,
		@Column(name = "time_zone") ZoneId timeZone) implements ValueObject {

	static Setting at(@Nullable FacilityId facility, ZoneId timeZone) {
		return new Setting(facility == null ? null : facility.facilityId(), timeZone);
	}

	boolean sameFacility(Setting other) {
		return Objects.equals(facilityId, other.facilityId);
	}

	/** Refuses a place elsewhere; {@code null} is no place, which is nowhere else. */
	@Nullable Location here(@Nullable Location location) {
		if (location != null && facilityId == null) {
			throw new Refusal.Invalid("locationId", "The encounter names no facility, so it has no locations.");
		}
		if (location != null && !location.facilityId().facilityId().equals(facilityId)) {
			throw new Refusal.Invalid("locationId", "is in another facility than the encounter");
		}
		return location;
	}
}
