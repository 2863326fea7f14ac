package procedures.encounters;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A visit in a list: enough to recognise it. */
record ListedEncounter(UUID id, UUID patientId, @JsonProperty("class") String encounterClass, String status,
		OffsetDateTime start, @Nullable OffsetDateTime end, @Nullable UUID facilityId, @Nullable UUID locationId,
		int version) {

	static ListedEncounter of(ResultSet row, int number) throws SQLException {
		return new ListedEncounter(row.getObject("encounter_id", UUID.class), row.getObject("patient_id", UUID.class),
				row.getString("encounter_class"), row.getString("status"), moment(row, "started"),
				row.getObject("ended_at") == null ? null : moment(row, "ended"),
				row.getObject("facility_id", UUID.class), row.getObject("location_id", UUID.class),
				row.getInt("version"));
	}

	/** With the offset it was said with. */
	static OffsetDateTime moment(ResultSet row, String name) throws SQLException {
		return row.getObject(name + "_at", OffsetDateTime.class)
				.withOffsetSameInstant(ZoneOffset.ofTotalSeconds(row.getInt(name + "_offset")));
	}
}
