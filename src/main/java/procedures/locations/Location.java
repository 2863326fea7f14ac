package procedures.locations;

import org.jspecify.annotations.Nullable;
import procedures.facilities.FacilityId;
import procedures.naming.DisplayName;
import procedures.naming.LocalCode;

/**
 * A place within a facility (FHIR Location). It stays in its facility for good, may be put into another larger
 * place, and is closed rather than removed, since stays name it.
 *
 * @param code   unique in its facility
 * @param partOf the larger place it is in
 */
public record Location(LocationId id, FacilityId facilityId, LocalCode code, @Nullable LocationId partOf,
		PhysicalType physicalType, DisplayName name, boolean active, int version) {

	/** Whether it holds one patient at a time. */
	public boolean bed() {
		return physicalType == PhysicalType.BD;
	}
}
