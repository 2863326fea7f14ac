package procedures.supplies.catalogue;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import procedures.naming.DisplayName;
import procedures.naming.LocalCode;

/** A kind of thing as a caller describes it; what a value may be, the values know. */
record StockItemBody(@NotNull String code, @NotNull String name, @NotNull String unit, @Nullable Boolean implant,
		@Nullable String deviceIdentifier, @Nullable Boolean active) {

	/** @param version the one it is to have */
	StockItem item(StockItemId id, int version) {
		return new StockItem(id, new LocalCode(code), new DisplayName(name), unit, Boolean.TRUE.equals(implant),
				deviceIdentifier, active == null || active, version);
	}
}
