package procedures.devices;

import concord.csv.Row;
import org.jmolecules.ddd.types.ValueObject;
import procedures.naming.DisplayName;
import procedures.naming.LocalCode;

/** One line of a list of devices. */
record DeviceRow(LocalCode facility, LocalCode code, DisplayName name, boolean active) implements ValueObject {

	/** What names a device in all facilities. */
	record Key(LocalCode facility, LocalCode code) implements ValueObject {
	}

	static DeviceRow of(Row row) {
		return new DeviceRow(new LocalCode(row.text("facility")), new LocalCode(row.text("code")),
				new DisplayName(row.text("name")), row.unlessDenied("active"));
	}

	Key key() {
		return new Key(facility, code);
	}
}
