package procedures.facilities;

import java.time.ZoneId;

/**
 * A site of the hospital (FHIR Organization and its Location). What happens there is dated by its own
 * calendar. It is corrected, and closed; never removed, since visits name it.
 */
public record Facility(FacilityId id, FacilityDetails details, int version) {

	public ZoneId zone() {
		return details.timeZone();
	}
}
