package procedures.events;

import java.util.UUID;
import org.jmolecules.event.annotation.DomainEvent;

/** An act never happened; the record of it was an error. Final. */
@DomainEvent(namespace = "procedures", name = "ProcedureEnteredInError")
public record ProcedureEnteredInError(UUID procedureId, int version, UUID patientId, String reason)
		implements ProcedureEvent {
}
