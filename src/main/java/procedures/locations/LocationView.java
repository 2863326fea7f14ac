package procedures.locations;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A place, as the API shows it. */
record LocationView(UUID id, UUID facilityId, String code, @Nullable UUID partOf, String physicalType, String name,
		boolean active, int version) {

	static LocationView of(Location it) {
		return new LocationView(it.id().locationId(), it.facilityId().facilityId(), it.code().code(),
				it.partOf() == null ? null : it.partOf().locationId(), it.physicalType().code(), it.name().name(),
				it.active(), it.version());
	}

	String etag() {
		return String.valueOf(version);
	}
}
