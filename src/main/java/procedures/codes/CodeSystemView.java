package procedures.codes;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A code system that is loaded.
 *
 * @param release      the first day of its newest release; {@code null} where it came by lists
 * @param codes        how many have been in force at any time
 * @param unknownCodes {@code refused} or {@code held}
 */
record CodeSystemView(String system, @Nullable LocalDate release, long codes, String unknownCodes,
		Instant importedAt, String importedBy) {
}
