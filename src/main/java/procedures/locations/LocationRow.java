package procedures.locations;

import concord.csv.Row;
import java.util.Objects;
import org.jmolecules.ddd.types.ValueObject;
import org.jspecify.annotations.Nullable;
import procedures.naming.DisplayName;
import procedures.naming.LocalCode;

/** One line of a list of places: other places are named by their codes in the same facility. */
record LocationRow(LocalCode facility, LocalCode code, @Nullable LocalCode partOf, PhysicalType physicalType,
		DisplayName name, boolean active) implements ValueObject {

	/** What names a place in all facilities. */
	record Key(LocalCode facility, LocalCode code) implements ValueObject {
	}

	static LocationRow of(Row row) {
		var partOf = row.optional("part_of");
		return new LocationRow(new LocalCode(row.text("facility")), new LocalCode(row.text("code")),
				partOf == null ? null : new LocalCode(partOf), PhysicalType.of(row.text("physical_type")),
				new DisplayName(row.text("name")), row.unlessDenied("active"));
	}

	Key key() {
		return new Key(facility, code);
	}

	boolean says(Location present, @Nullable LocationId within) {
		return present.name().equals(name) && present.physicalType() == physicalType && present.active() == active
				&& Objects.equals(present.partOf(), within);
	}
}
