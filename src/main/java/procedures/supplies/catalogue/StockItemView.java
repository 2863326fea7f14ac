package procedures.supplies.catalogue;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A kind of thing in stock, as the API shows it. */
record StockItemView(UUID id, String code, String name, String unit, boolean implant,
		@Nullable String deviceIdentifier, boolean active, int version) {

	static StockItemView of(StockItem it) {
		return new StockItemView(it.id().itemId(), it.code().code(), it.name().name(), it.unit(), it.implant(),
				it.deviceIdentifier(), it.active(), it.version());
	}

	String etag() {
		return String.valueOf(version);
	}
}
