package procedures.practitioners;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jmolecules.ddd.types.Identifier;

/** One who treats. */
@Embeddable
public record PractitionerId(UUID practitionerId) implements Identifier {
}
