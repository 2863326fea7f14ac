package procedures.facts;

import java.math.BigDecimal;

/**
 * The quantity of a timed service. A unit counts once its midpoint is passed (CPT; for 15 minutes the eighth
 * minute, as Medicare counts). What is too short for one unit is told in minutes, one at least: billing holds
 * it, and somebody decides.
 */
final class TimedQuantity {

	private TimedQuantity() {
	}

	static Quantity of(int minutes, int minutesPerUnit) {
		var units = (minutes + (minutesPerUnit - 1) / 2) / minutesPerUnit;
		return units > 0 ? new Quantity(BigDecimal.valueOf(units), "1")
				: new Quantity(BigDecimal.valueOf(Math.max(1, minutes)), "min");
	}
}
