package procedures.devices;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import procedures.facilities.FacilityId;
import procedures.naming.DisplayName;
import procedures.naming.LocalCode;

/** A device as a caller describes it; what a value may be, the values know. */
record DeviceBody(@NotNull UUID facilityId, @NotNull String code, @NotNull String name,
		@Nullable Boolean active) {

	/** @param version the one it is to have */
	Device device(DeviceId id, int version) {
		return new Device(id, new FacilityId(facilityId), new LocalCode(code), new DisplayName(name),
				active == null || active, version);
	}
}
