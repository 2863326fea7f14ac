package procedures.devices;

import java.util.UUID;

/** A device, as the API shows it. */
record DeviceView(UUID id, UUID facilityId, String code, String name, boolean active, int version) {

	static DeviceView of(Device it) {
		return new DeviceView(it.id().deviceId(), it.facilityId().facilityId(), it.code().code(), it.name().name(),
				it.active(), it.version());
	}

	String etag() {
		return String.valueOf(version);
	}
}
