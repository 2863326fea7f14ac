package procedures.encounters;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jmolecules.ddd.types.Identifier;

/** A visit. */
@Embeddable
public record EncounterId(UUID encounterId) implements Identifier {
}
