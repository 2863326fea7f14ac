package procedures.facts;

import concord.refusal.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.jmolecules.ddd.types.ValueObject;

/**
 * How much was done. Decimals stay as documented: 1.50 is not rewritten to 1.5. An unknown unit is accepted
 * here, what happened happened; billing holds what it cannot count.
 *
 * @param value greater than zero, at most 8 digits before the point and 4 behind it
 * @param unit  UCUM, at most 40 characters; {@code 1} for countable acts
 */
@Embeddable
public record Quantity(@Column(name = "quantity") BigDecimal value, String unit) implements ValueObject {

	private static final int WHOLE_DIGITS = 8;
	private static final int DECIMALS = 4;

	public Quantity {
		if (value.signum() <= 0) {
			throw new Refusal.Invalid("value", "must be greater than 0");
		}
		if ((long) value.precision() - value.scale() > WHOLE_DIGITS || value.scale() > DECIMALS) {
			throw new Refusal.Invalid("value", "must have at most %d digits before the point and %d behind it"
					.formatted(WHOLE_DIGITS, DECIMALS));
		}
		if (unit.isBlank() || unit.length() > 40) {
			throw new Refusal.Invalid("unit", "must be a unit of at most 40 characters, 1 for countable acts");
		}
		value = value.scale() < 0 ? value.setScale(0) : value;
	}
}
