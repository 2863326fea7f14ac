package procedures.locations;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jmolecules.ddd.types.Identifier;

/** A place within a facility. */
@Embeddable
public record LocationId(UUID locationId) implements Identifier {
}
