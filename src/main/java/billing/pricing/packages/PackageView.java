package billing.pricing.packages;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of what a package says: an act, and one that it covers.
 *
 * @param effectiveTo the last day, inclusive; {@code null} while open
 */
record PackageView(UUID id, int version, String system, String code, String coveredSystem, String coveredCode,
		LocalDate effectiveFrom, @Nullable LocalDate effectiveTo, String description, boolean superseded,
		OffsetDateTime importedAt, String importedBy) {
}
