package procedures.events;

import java.util.UUID;
import org.jmolecules.event.annotation.DomainEvent;

/**
 * An act's record was corrected; carries all facts as they are now.
 *
 * @param status FHIR event-status at this version: {@code in-progress} or {@code completed}
 */
@DomainEvent(namespace = "procedures", name = "ProcedureAmended")
public record ProcedureAmended(UUID procedureId, int version, UUID patientId, String status,
		BillableFacts facts, String reason) implements ProcedureEvent {

	/** Whether the act is performed, and so billable. */
	public boolean completed() {
		return status.equals("completed");
	}
}
