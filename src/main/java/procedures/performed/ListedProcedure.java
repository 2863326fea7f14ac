package procedures.performed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import procedures.performed.ActBody.CodeBody;
import procedures.performed.ActBody.QuantityBody;

/** An act in a list: enough to recognise it. */
record ListedProcedure(UUID id, UUID patientId, UUID encounterId, String status, CodeBody code,
		QuantityBody quantity, OffsetDateTime start, @Nullable OffsetDateTime end, LocalDate serviceDate,
		int version) {

	static ListedProcedure of(ResultSet row, int number) throws SQLException {
		var code = new CodeBody(row.getString("code_system"), row.getString("code"), row.getString("code_display"));
		return new ListedProcedure(row.getObject("procedure_id", UUID.class),
				row.getObject("patient_id", UUID.class), row.getObject("encounter_id", UUID.class),
				row.getString("status"), code,
				new QuantityBody(row.getBigDecimal("quantity"), row.getString("unit")), moment(row, "started"),
				row.getObject("ended_at") == null ? null : moment(row, "ended"),
				row.getObject("service_date", LocalDate.class), row.getInt("version"));
	}

	/** With the offset it was said with. */
	private static OffsetDateTime moment(ResultSet row, String name) throws SQLException {
		return row.getObject(name + "_at", OffsetDateTime.class)
				.withOffsetSameInstant(ZoneOffset.ofTotalSeconds(row.getInt(name + "_offset")));
	}
}
