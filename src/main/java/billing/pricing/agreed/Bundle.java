package billing.pricing.agreed;

import java.time.LocalDate;
import java.util.UUID;
import org.jmolecules.ddd.types.ValueObject;

/**
 * A package, at one version: an act whose price holds another act of the same visit.
 *
 * @param to the last day of the covering act's service, inclusive
 */
public record Bundle(UUID packageId, int version, String system, String code, String coveredSystem,
		String coveredCode, LocalDate from, LocalDate to) implements ValueObject {

	/** Whether {@code item} is the act that covers. */
	public boolean isHeadedBy(Item item) {
		return item.is(system, code) && !item.day().isBefore(from) && !item.day().isAfter(to);
	}

	public boolean covers(Item item) {
		return item.is(coveredSystem, coveredCode);
	}
}
