package procedures.devices;

import concord.csv.Imported;
import concord.csv.Sheet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import outbox.TimeOrderedIds;
import procedures.devices.DeviceRow.Key;
import procedures.facilities.Facilities;
import procedures.facilities.FacilityId;
import procedures.naming.LocalCode;

/** A list of devices is taken over as a whole or not at all, and on trial first, if wanted. */
@Component
class ImportingDevices {

	static final List<String> COLUMNS = List.of("facility", "code", "name", "active");

	private final Devices devices;
	private final Facilities facilities;

	ImportingDevices(Devices devices, Facilities facilities) {
		this.devices = devices;
		this.facilities = facilities;
	}

	@Transactional
	Imported enter(byte[] csv, boolean dryRun) {
		var sheet = Sheet.read(csv, COLUMNS, DeviceRow::of);
		sheet.expectOnce("code", DeviceRow::key);
		devices.lock();
		var sites = sites(sheet);
		sheet.lines().stream().filter(line -> !sites.containsKey(line.said().facility()))
				.forEach(line -> sheet.fault(line, "facility", "is no facility of the hospital"));
		sheet.expectSound();
		var known = known(sites);
		var news = sheet.said().stream().filter(row -> !says(known.get(row.key()), row)).toList();
		var added = (int) news.stream().filter(row -> !known.containsKey(row.key())).count();
		if (!dryRun) {
			news.forEach(row -> devices.write(next(known.get(row.key()), row, sites)));
		}
		var rows = sheet.lines().size();
		return new Imported(dryRun, rows, added, news.size() - added, rows - news.size());
	}

	private static boolean says(@Nullable Device present, DeviceRow row) {
		return present != null && present.says(row);
	}

	private static Device next(@Nullable Device present, DeviceRow row, Map<LocalCode, FacilityId> sites) {
		return present != null
				? new Device(present.id(), present.facilityId(), row.code(), row.name(), row.active(),
						present.version() + 1)
				: new Device(new DeviceId(TimeOrderedIds.next()), Objects.requireNonNull(sites.get(row.facility())),
						row.code(), row.name(), row.active(), 1);
	}

	private Map<LocalCode, FacilityId> sites(Sheet<DeviceRow> sheet) {
		var sites = new HashMap<LocalCode, FacilityId>();
		facilities.coded(sheet.said().stream().map(DeviceRow::facility).distinct().toList())
				.forEach((code, facility) -> sites.put(code, facility.id()));
		return sites;
	}

	private Map<Key, Device> known(Map<LocalCode, FacilityId> sites) {
		var known = new HashMap<Key, Device>();
		sites.forEach((site, facility) -> devices.of(facility)
				.forEach((code, device) -> known.put(new Key(site, code), device)));
		return known;
	}
}
