package procedures.supplies.catalogue;

import concord.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import procedures.naming.DisplayName;
import procedures.naming.LocalCode;

/**
 * A kind of thing in stock. Once there is some of it, it stays countable as it was; it is closed rather than
 * removed, since acts name it.
 *
 * @param unit             UCUM; {@code 1} for what is counted; at most 40 characters
 * @param implant          whether it stays in the patient, and so must be found again
 * @param deviceIdentifier the DI of its UDI, where it has one; at most 40 characters
 */
public record StockItem(StockItemId id, LocalCode code, DisplayName name, String unit, boolean implant,
		@Nullable String deviceIdentifier, boolean active, int version) {

	public StockItem {
		if (unit.isBlank() || unit.length() > 40) {
			throw new Refusal.Invalid("unit", "must be a unit of at most 40 characters, 1 for what is counted");
		}
		if (deviceIdentifier != null && !deviceIdentifier.matches("[A-Z0-9]{1,40}")) {
			throw new Refusal.Invalid("deviceIdentifier", "must be of at most 40 capital letters and digits");
		}
	}
}
