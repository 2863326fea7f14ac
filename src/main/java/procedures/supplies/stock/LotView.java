package procedures.supplies.stock;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A lot and where it is, as the API shows it.
 *
 * @param lotNumber empty where it has none, as is the serial number
 */
record LotView(UUID id, UUID itemId, String lotNumber, String serialNumber, @Nullable LocalDate expiresOn,
		List<LevelView> levels) {

	/** @param available what is neither gone nor reserved */
	record LevelView(UUID locationId, BigDecimal onHand, BigDecimal reserved, BigDecimal available) {
	}
}
