package procedures.events;

import java.util.UUID;
import org.jmolecules.event.annotation.DomainEvent;

/** An act is under way. Nothing is billable yet. */
@DomainEvent(namespace = "procedures", name = "ProcedureStarted")
public record ProcedureStarted(UUID procedureId, int version, UUID patientId, BillableFacts facts)
		implements ProcedureEvent {
}
