package procedures.supplies.use;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a patient carries since which act.
 *
 * @param lotNumber empty where it has none, as is the serial number
 */
record ImplantView(UUID procedureId, LocalDate serviceDate, UUID lotId, String item, String name,
		@Nullable String deviceIdentifier, String lotNumber, String serialNumber, BigDecimal quantity) {
}
