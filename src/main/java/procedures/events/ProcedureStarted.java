package procedures.events;

import java.util.UUID;
import org.jmolecules.event.annotation.DomainEvent;

/** An act is under way, planned before or not. Nothing is billable yet. */
@DomainEvent(namespace = "procedures", name = "ProcedureStarted")
public record ProcedureStarted(UUID procedureId, int version, UUID patientId, BillableFacts facts)
		implements ProcedureEvent {

	@Override
	public String status() {
		return "in-progress";
	}
}
