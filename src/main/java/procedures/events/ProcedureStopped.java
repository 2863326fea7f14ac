package procedures.events;

import java.util.UUID;
import org.jmolecules.event.annotation.DomainEvent;

/**
 * An act that had begun was given up. {@code facts.stopped} says whether anaesthesia had begun, and so whether
 * it is charged.
 */
@DomainEvent(namespace = "procedures", name = "ProcedureStopped")
public record ProcedureStopped(UUID procedureId, int version, UUID patientId, BillableFacts facts,
		String reason) implements ProcedureEvent {

	@Override
	public String status() {
		return "stopped";
	}
}
