package procedures.performed;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jmolecules.ddd.types.Identifier;

/** An act. */
@Embeddable
record ProcedureId(UUID procedureId) implements Identifier {
}
