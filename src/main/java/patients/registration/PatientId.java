package patients.registration;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jmolecules.ddd.types.Identifier;

/** Which patient. The one type of registration that coverage shares. */
@Embeddable
public record PatientId(@Column(name = "patient_id") UUID patientId) implements Identifier {
}
