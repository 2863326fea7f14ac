package billing.accounts;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jmolecules.ddd.types.Identifier;

/** A patient, as billing names one. */
@Embeddable
public record PatientId(UUID patientId) implements Identifier {
}
