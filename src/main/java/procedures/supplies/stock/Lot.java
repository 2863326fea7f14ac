package procedures.supplies.stock;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import procedures.supplies.catalogue.StockItemId;

/**
 * A lot of a kind of thing.
 *
 * @param lotNumber    empty where it has none, as is the serial number
 * @param expiresOn    the last day it may be used
 */
public record Lot(LotId id, StockItemId itemId, String lotNumber, String serialNumber,
		@Nullable LocalDate expiresOn) {

	boolean single() {
		return !serialNumber.isEmpty();
	}
}
