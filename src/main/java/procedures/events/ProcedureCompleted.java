package procedures.events;

import java.util.UUID;
import org.jmolecules.event.annotation.DomainEvent;

/** An act was performed: now it is billable. */
@DomainEvent(namespace = "procedures", name = "ProcedureCompleted")
public record ProcedureCompleted(UUID procedureId, int version, UUID patientId, BillableFacts facts)
		implements ProcedureEvent {

	@Override
	public String status() {
		return "completed";
	}
}
