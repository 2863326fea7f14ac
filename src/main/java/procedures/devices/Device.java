package procedures.devices;

import org.jmolecules.ddd.types.ValueObject;
import procedures.facilities.FacilityId;
import procedures.naming.DisplayName;
import procedures.naming.LocalCode;

/**
 * A device (FHIR Device). It stays in its facility, and is put out of use rather than removed, since
 * appointments name it.
 *
 * @param code unique in its facility
 */
record Device(DeviceId id, FacilityId facilityId, LocalCode code, DisplayName name, boolean active, int version)
		implements ValueObject {

	boolean says(DeviceRow row) {
		return name.equals(row.name()) && active == row.active();
	}
}
