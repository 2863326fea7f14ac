package procedures.devices;

import concord.refusal.Refusal;
import concord.web.IfMatch;
import concord.web.Page;
import concord.web.PageRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import procedures.facilities.Facilities;
import procedures.facilities.FacilityId;

/** Devices are taken in, renamed, and put out of use. */
@Component
class KeepingDevices {

	private final Devices devices;
	private final Facilities facilities;

	KeepingDevices(Devices devices, Facilities facilities) {
		this.devices = devices;
		this.facilities = facilities;
	}

	@Transactional
	Device add(Device said) {
		facilities.expectActive("facilityId", said.facilityId());
		devices.lock();
		return write(said);
	}

	@Transactional
	Device correct(DeviceId id, IfMatch seen, DeviceBody body) {
		devices.lock();
		var before = read(id);
		seen.check(before.version());
		var said = body.device(id, before.version() + 1);
		if (!before.facilityId().equals(said.facilityId())) {
			throw new Refusal.Invalid("facilityId",
					"A device stays in its facility: put it out of use, and add another.");
		}
		return write(said);
	}

	@Transactional(readOnly = true)
	Device read(DeviceId id) {
		return devices.find(id).orElseThrow(() -> new Refusal.NotFound("device", id.deviceId()));
	}

	/** In the order in which they came. */
	@Transactional(readOnly = true)
	Page<DeviceView> list(FacilityId facility, PageRequest page) {
		return Page.of(devices.list(facility, page).stream().map(DeviceView::of).toList(), page,
				it -> it.id().toString());
	}

	private Device write(Device said) {
		var holder = devices.of(said.facilityId()).get(said.code());
		if (holder != null && !holder.id().equals(said.id())) {
			throw new Refusal.AlreadyExists("There is a device of this code in the facility.", holder.id().deviceId());
		}
		devices.write(said);
		return said;
	}
}
