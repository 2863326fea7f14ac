package procedures.events;

import java.util.UUID;
import org.jmolecules.event.annotation.DomainEvent;

/**
 * A planned act is not done; nothing of it is billable. Final, but for the correction of its record.
 *
 * @param reason coded: {@code patient-refused}, {@code no-show}, {@code contraindicated},
 *               {@code patient-condition}, {@code equipment}, {@code staff}, {@code duplicate}, {@code other}
 */
@DomainEvent(namespace = "procedures", name = "ProcedureNotDone")
public record ProcedureNotDone(UUID procedureId, int version, UUID patientId, BillableFacts facts,
		String reason) implements ProcedureEvent {

	@Override
	public String status() {
		return "not-done";
	}
}
