package procedures.events;

import java.util.UUID;
import org.jmolecules.event.annotation.DomainEvent;

/**
 * An act's record was corrected; carries all facts as they are now.
 *
 * @param status FHIR event-status at this version, any but {@code entered-in-error}
 */
@DomainEvent(namespace = "procedures", name = "ProcedureAmended")
public record ProcedureAmended(UUID procedureId, int version, UUID patientId, String status,
		BillableFacts facts, String reason) implements ProcedureEvent {
}
