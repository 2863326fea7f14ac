package procedures.supplies.use;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an act uses, as a caller says it: a lot by its id, or by its UDI as scanned.
 *
 * @param locationId where it is taken from
 */
public record SupplyBody(@Nullable UUID lotId, @Nullable String udi, @NotNull UUID locationId,
		@NotNull BigDecimal quantity) {
}
