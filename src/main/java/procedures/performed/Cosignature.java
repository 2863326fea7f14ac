package procedures.performed;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jmolecules.ddd.types.ValueObject;

/** A second practitioner's word for an act as it stood then: an amendment takes it back. */
@Embeddable
record Cosignature(String cosignedBy, Instant cosignedAt) implements ValueObject {
}
