package patients.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jmolecules.ddd.types.Identifier;

/** Which patient. */
@Embeddable
public record PatientId(@Column(name = "patient_id") UUID patientId) implements Identifier {
}
