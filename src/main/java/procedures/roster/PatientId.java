package procedures.roster;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jmolecules.ddd.types.Identifier;

/** A patient, as this context refers to one. */
@Embeddable
public record PatientId(UUID patientId) implements Identifier {
}
