package rehearsal.events;

import java.math.BigDecimal;

/** How heavy, in a unit of UCUM. */
public record Weight(BigDecimal value, String unit) {
}
