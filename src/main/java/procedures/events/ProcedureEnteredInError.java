package procedures.events;

import java.util.UUID;
import org.jmolecules.event.annotation.DomainEvent;
import org.jspecify.annotations.Nullable;

/** An act never happened; the record of it was an error. Final. */
@DomainEvent(namespace = "procedures", name = "ProcedureEnteredInError")
public record ProcedureEnteredInError(UUID procedureId, int version, UUID patientId, String reason)
		implements ProcedureEvent {

	@Override
	public String status() {
		return "entered-in-error";
	}

	@Override
	public @Nullable BillableFacts facts() {
		return null;
	}
}
