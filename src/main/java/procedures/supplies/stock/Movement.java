package procedures.supplies.stock;

import java.math.BigDecimal;
import java.util.UUID;
import org.jmolecules.ddd.types.ValueObject;
import org.jspecify.annotations.Nullable;
import procedures.locations.LocationId;

/**
 * What changes of a lot at a place.
 *
 * @param onHand   by how much there is more, or less
 * @param reserved by how much more of it, or less, is set aside for acts that are planned or under way
 * @param cause    the act it is for, at which version
 */
public record Movement(LotId lot, LocationId location, MovementKind kind, BigDecimal onHand, BigDecimal reserved,
		@Nullable Cause cause, String reason) implements ValueObject {

	public record Cause(UUID procedureId, int version) implements ValueObject {
	}

	static Movement of(LotId lot, LocationId location, MovementKind kind, BigDecimal onHand, String reason) {
		return new Movement(lot, location, kind, onHand, BigDecimal.ZERO, null, reason);
	}

	/** Somebody found more, or less, than was thought. */
	public static Movement adjusted(LotId lot, LocationId location, BigDecimal by, String reason) {
		return of(lot, location, MovementKind.ADJUST, by, reason);
	}

	/** For an act. What it does to the stock says which kind it is. */
	public static Movement forAct(LotId lot, LocationId location, BigDecimal onHand, BigDecimal reserved,
			Cause cause) {
		var kind = onHand.signum() < 0 ? MovementKind.CONSUME : onHand.signum() > 0 ? MovementKind.RETURN
				: reserved.signum() > 0 ? MovementKind.RESERVE : MovementKind.RELEASE;
		return new Movement(lot, location, kind, onHand, reserved, cause, "");
	}
}
