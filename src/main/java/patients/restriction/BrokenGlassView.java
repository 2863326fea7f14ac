package patients.restriction;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A restricted record was opened all the same, as the API shows it.
 *
 * @param asked what for: the method and the path as it is declared
 */
record BrokenGlassView(UUID id, OffsetDateTime at, String by, String reason, String asked) {
}
