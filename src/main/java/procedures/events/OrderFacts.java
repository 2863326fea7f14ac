package procedures.events;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is ordered.
 *
 * @param quantity    greater than zero, decimals as ordered
 * @param unit        UCUM; {@code 1} for countable acts
 * @param priority    FHIR request-priority: {@code routine}, {@code urgent}, {@code asap}, {@code stat}
 * @param requesterId the practitioner who ordered, if that was said
 * @param occurrence  when it is wanted
 * @param expectedOn  the facility's local date of that
 * @param plansCharge whether a charge is to be planned for it; never one that is billable
 */
public record OrderFacts(UUID encounterId, Code code, BigDecimal quantity, String unit, String priority,
		@Nullable UUID requesterId, @Nullable OffsetDateTime occurrence, @Nullable LocalDate expectedOn,
		boolean plansCharge) {
}
