package procedures.performed;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jmolecules.ddd.types.ValueObject;

/**
 * When an act was first recorded.
 *
 * @param documentedLate whether its visit had ended by then
 */
@Embeddable
record Documented(Instant documentedAt, boolean documentedLate) implements ValueObject {
}
