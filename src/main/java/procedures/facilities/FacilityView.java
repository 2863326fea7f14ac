package procedures.facilities;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A facility, as the API shows it. */
record FacilityView(UUID id, String code, String name, String timeZone, @Nullable String npi, boolean active,
		int version) {

	static FacilityView of(Facility facility) {
		var details = facility.details();
		return new FacilityView(facility.id().facilityId(), details.code().code(), details.name().name(),
				details.timeZone().getId(), details.npiText(), details.active(), facility.version());
	}

	String etag() {
		return String.valueOf(version);
	}
}
