package procedures.events;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that billing may need of an act.
 *
 * @param code        what was done
 * @param modifiers   in order, as the claim will carry them
 * @param diagnoses   in order, the first is the reason
 * @param quantity    greater than zero, decimals as documented
 * @param unit        UCUM; {@code 1} for countable acts
 * @param serviceDate the facility's local date of {@code start}
 * @param end         {@code null} while in progress
 */
public record BillableFacts(UUID encounterId, Code code, List<String> modifiers, List<Code> diagnoses,
		BigDecimal quantity, String unit, List<Performer> performers, LocalDate serviceDate, OffsetDateTime start,
		@Nullable OffsetDateTime end) {
}
