package billing.pricing.agreed;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jmolecules.ddd.types.ValueObject;

/**
 * What is to be priced.
 *
 * @param modifiers in the order of the claim
 * @param unit      UCUM; {@code 1} counts
 * @param day       of service
 */
public record Item(String system, String code, List<String> modifiers, BigDecimal quantity, String unit,
		LocalDate day) implements ValueObject {

	/** UCUM for what is counted, not measured. */
	private static final String EACH = "1";

	public boolean counted() {
		return unit.equals(EACH);
	}

	public boolean is(String system, String code) {
		return this.system.equals(system) && this.code.equals(code);
	}
}
