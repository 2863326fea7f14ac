package procedures.events;

import java.util.UUID;
import org.jmolecules.event.annotation.DomainEvent;

/** An act that paused goes on. */
@DomainEvent(namespace = "procedures", name = "ProcedureResumed")
public record ProcedureResumed(UUID procedureId, int version, UUID patientId, BillableFacts facts)
		implements ProcedureEvent {

	@Override
	public String status() {
		return "in-progress";
	}
}
