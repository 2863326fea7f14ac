package procedures.supplies.stock;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import procedures.supplies.udi.Udi;

/**
 * What a carrier says, and whether it is known here.
 *
 * @param itemId the kind of thing it names
 * @param lotId  the lot of it, if it was received
 */
record ScanView(String issuer, String deviceIdentifier, @Nullable String lotNumber, @Nullable String serialNumber,
		@Nullable LocalDate producedOn, @Nullable LocalDate expiresOn, @Nullable UUID itemId,
		@Nullable UUID lotId) {

	static ScanView of(Udi it, @Nullable UUID itemId, @Nullable UUID lotId) {
		return new ScanView(it.issuer(), it.deviceIdentifier(), it.lot(), it.serial(), it.produced(), it.expires(),
				itemId, lotId);
	}
}
