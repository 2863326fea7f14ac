package procedures.events;

import java.util.UUID;
import org.jmolecules.event.annotation.DomainEvent;

/** An act under way pauses, and is expected to go on. */
@DomainEvent(namespace = "procedures", name = "ProcedureHeld")
public record ProcedureHeld(UUID procedureId, int version, UUID patientId, BillableFacts facts, String reason)
		implements ProcedureEvent {

	@Override
	public String status() {
		return "on-hold";
	}
}
