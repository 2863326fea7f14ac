package procedures.locations;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import procedures.facilities.FacilityId;
import procedures.naming.DisplayName;
import procedures.naming.LocalCode;

/** A place as a caller describes it; what a value may be, the values know. */
record LocationBody(@NotNull UUID facilityId, @NotNull String code, @Nullable UUID partOf,
		@NotNull String physicalType, @NotNull String name, @Nullable Boolean active) {

	/** @param version the one it is to have */
	Location location(LocationId id, int version) {
		return new Location(id, new FacilityId(facilityId), new LocalCode(code),
				partOf == null ? null : new LocationId(partOf), PhysicalType.of(physicalType), new DisplayName(name),
				active == null || active, version);
	}
}
