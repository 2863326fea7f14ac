package procedures.supplies.stock;

import concord.refusal.Refusal;
import java.math.BigDecimal;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import procedures.locations.LocationId;
import procedures.locations.Locations;

/** Stock is counted, adjusted and carried from place to place; what acts have reserved stays where it is. */
@Component
class KeepingStock {

	private final Lots lots;
	private final StockLevels levels;
	private final Locations locations;

	KeepingStock(Lots lots, StockLevels levels, Locations locations) {
		this.lots = lots;
		this.levels = levels;
		this.locations = locations;
	}

	/** What was counted is what there is, whatever was thought. */
	@Transactional
	void count(LotId id, StockBody.Count body) {
		expectCountable("counted", body.counted());
		var place = place("locationId", id, body.locationId());
		var thought = levels.locked(id, place).map(StockLevels.Level::onHand).orElse(BigDecimal.ZERO);
		levels.move(Movement.of(id, place, MovementKind.COUNT, body.counted().subtract(thought), body.reason()));
	}

	@Transactional
	void adjust(LotId id, StockBody.Adjustment body) {
		expectCountable("by", body.by().abs());
		var place = place("locationId", id, body.locationId());
		levels.move(Movement.adjusted(id, place, body.by(), body.reason()));
	}

	/** Both places in one order for all, so that two who carry do not wait for each other. */
	@Transactional
	void transfer(LotId id, StockBody.Transfer body) {
		var quantity = StockBody.quantity("quantity", body.quantity());
		var from = place("from", id, body.from());
		var to = place("to", id, body.to());
		if (from.equals(to)) {
			throw new Refusal.Invalid("to", "must be another place");
		}
		var out = Movement.of(id, from, MovementKind.TRANSFER, quantity.negate(), "");
		var in = Movement.of(id, to, MovementKind.TRANSFER, quantity, "");
		var outFirst = body.from().compareTo(body.to()) < 0;
		levels.move(outFirst ? out : in);
		levels.move(outFirst ? in : out);
	}

	private LocationId place(String field, LotId lot, UUID location) {
		lots.read(lot);
		return locations.expectActive(field, new LocationId(location)).id();
	}

	private static void expectCountable(String field, BigDecimal value) {
		if (value.signum() != 0) {
			StockBody.quantity(field, value);
		}
	}
}
