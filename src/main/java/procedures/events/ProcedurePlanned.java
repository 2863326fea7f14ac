package procedures.events;

import java.util.UUID;
import org.jmolecules.event.annotation.DomainEvent;

/** An act is to be done: in preparation, its start planned. It may plan a charge; nothing is billable. */
@DomainEvent(namespace = "procedures", name = "ProcedurePlanned")
public record ProcedurePlanned(UUID procedureId, int version, UUID patientId, BillableFacts facts)
		implements ProcedureEvent {

	@Override
	public String status() {
		return "preparation";
	}
}
