package billing.acts;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jmolecules.ddd.types.Identifier;

/** An act, as billing names one. */
@Embeddable
public record ProcedureId(UUID procedureId) implements Identifier {
}
