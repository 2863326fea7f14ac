package procedures.supplies.stock;

import concord.refusal.Refusal;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import outbox.Cause;
import outbox.TimeOrderedIds;
import procedures.locations.LocationId;

/**
 * How much there is of each lot at each place. One statement looks and takes, so that of many who want the last
 * unit one gets it; a check constraint stands behind it. Every change is kept as a movement, in the same
 * transaction: the level is the sum of them.
 */
@Component
public class StockLevels {

	record Level(BigDecimal onHand, BigDecimal reserved) {
	}

	private static final String OPEN = """
			insert into procedures.stock_level (lot_id, location_id, on_hand, reserved) values (:lot, :location, 0, 0)
			on conflict do nothing
			""";

	private static final String CHANGE = """
			update procedures.stock_level set on_hand = on_hand + :onHand, reserved = reserved + :reserved
			where lot_id = :lot and location_id = :location and on_hand + :onHand >= reserved + :reserved
			""";

	private static final String NOTE = """
			insert into procedures.stock_movement (movement_id, lot_id, location_id, kind, on_hand_change,
				reserved_change, procedure_id, procedure_version, reason, moved_at, moved_by)
			values (:id, :lot, :location, :kind, :onHand, :reserved, :procedure, :version, :reason, :at, :by)
			""";

	private static final String LOCK = """
			select on_hand, reserved from procedures.stock_level where lot_id = ? and location_id = ? for update
			""";

	private final JdbcClient jdbc;
	private final Clock clock;

	StockLevels(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Refuses as {@link Refusal.NotAllowed} what would take more than is there, or than is free. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void move(Movement it) {
		if (it.onHand().signum() > 0 || it.kind() == MovementKind.COUNT) {
			jdbc.sql(OPEN).param("lot", it.lot().lotId()).param("location", it.location().locationId()).update();
		}
		var moved = jdbc.sql(CHANGE).param("lot", it.lot().lotId()).param("location", it.location().locationId())
				.param("onHand", it.onHand()).param("reserved", it.reserved()).update();
		if (moved == 0) {
			throw new Refusal.NotAllowed("Not enough of lot %s is left at this place.".formatted(it.lot().lotId()));
		}
		note(it);
	}

	/** Nobody else changes it until the transaction ends. */
	Optional<Level> locked(LotId lot, LocationId location) {
		return jdbc.sql(LOCK).params(lot.lotId(), location.locationId()).query(Level.class).optional();
	}

	private void note(Movement it) {
		var cause = it.cause();
		jdbc.sql(NOTE).param("id", TimeOrderedIds.next()).param("lot", it.lot().lotId())
				.param("location", it.location().locationId()).param("kind", it.kind().code)
				.param("onHand", it.onHand()).param("reserved", it.reserved())
				.param("procedure", cause == null ? null : cause.procedureId())
				.param("version", cause == null ? null : cause.version()).param("reason", it.reason())
				.param("at", Timestamp.from(clock.instant())).param("by", Cause.current().actor()).update();
	}
}
