package billing.charges;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jmolecules.ddd.types.Identifier;

/** An act, as billing names one. */
@Embeddable
record ProcedureId(UUID procedureId) implements Identifier {
}
