package procedures.supplies.stock;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A movement of stock, as the API shows it. */
record MovementView(UUID id, UUID lotId, UUID locationId, String kind, BigDecimal onHand, BigDecimal reserved,
		@Nullable UUID procedureId, @Nullable Integer procedureVersion, String reason, Instant movedAt,
		String movedBy) {

	static MovementView of(ResultSet row, int number) throws SQLException {
		return new MovementView(row.getObject("movement_id", UUID.class), row.getObject("lot_id", UUID.class),
				row.getObject("location_id", UUID.class), row.getString("kind"), row.getBigDecimal("on_hand_change"),
				row.getBigDecimal("reserved_change"), row.getObject("procedure_id", UUID.class),
				row.getObject("procedure_version", Integer.class), row.getString("reason"),
				row.getTimestamp("moved_at").toInstant(), row.getString("moved_by"));
	}
}
