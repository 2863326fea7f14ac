package procedures.events;

import java.util.UUID;
import org.jmolecules.event.annotation.DomainEvent;

/**
 * A second practitioner signed for an act: what waited for the signature may be billed.
 *
 * @param status       FHIR event-status: {@code completed} or {@code stopped}
 * @param practitioner who signed; none of the performers
 */
@DomainEvent(namespace = "procedures", name = "ProcedureCosigned")
public record ProcedureCosigned(UUID procedureId, int version, UUID patientId, String status,
		BillableFacts facts, String practitioner) implements ProcedureEvent {
}
