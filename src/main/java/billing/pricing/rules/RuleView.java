package billing.pricing.rules;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of a rule.
 *
 * @param kind        {@code modifier}, {@code tax} or {@code self-pay-discount}
 * @param method      {@code percent} or {@code amount}
 * @param value       a decimal string: of a modifier what is left of the price in percent, or added for each
 * @param position    the lowest is applied first
 * @param rounding    {@code half-up}, {@code half-even}, {@code up} or {@code down}
 * @param effectiveTo the last day, inclusive; {@code null} while open
 */
record RuleView(UUID id, int version, String kind, String name, String method, String value,
		@Nullable String currency, int position, String rounding, LocalDate effectiveFrom,
		@Nullable LocalDate effectiveTo, String description, boolean superseded, OffsetDateTime importedAt,
		String importedBy) {
}
