package procedures.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jmolecules.ddd.types.ValueObject;
import org.jspecify.annotations.Nullable;
import procedures.events.Supply;

/**
 * What an act uses of the stock, put down as it was when it was named.
 *
 * @param item      the hospital's code for the kind of thing
 * @param quantity  in {@code unit}, greater than zero
 * @param expiresOn the last day it may be used
 */
public record UsedSupply(UUID lotId, UUID locationId, String item, String name, @Nullable String deviceIdentifier,
		@Nullable String lotNumber, @Nullable String serialNumber, @Nullable LocalDate expiresOn,
		BigDecimal quantity, String unit, boolean implant) implements ValueObject {

	/** Where in the stock it is taken from. */
	public record Place(UUID lotId, UUID locationId) implements ValueObject {
	}

	public Place place() {
		return new Place(lotId, locationId);
	}

	public boolean expiredOn(LocalDate day) {
		return expiresOn != null && expiresOn.isBefore(day);
	}

	Supply told() {
		return new Supply(item, name, deviceIdentifier, lotNumber, serialNumber, quantity, unit, implant);
	}
}
