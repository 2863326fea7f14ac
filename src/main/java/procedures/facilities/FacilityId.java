package procedures.facilities;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jmolecules.ddd.types.Identifier;

/** A facility. */
@Embeddable
public record FacilityId(UUID facilityId) implements Identifier {
}
