package procedures.events;

import java.util.UUID;
import org.jmolecules.event.annotation.DomainEvent;

/**
 * An act is told once more, unchanged: a repair for a reader whose picture of it is wrong or missing. It is a
 * version of its own, as every version is exactly one event; its facts are those of the version before. A
 * reader brings its own in line with what is said here, whatever it believed: one that is in line already has
 * nothing to do but note the version.
 *
 * @param status FHIR event-status; where it is {@code entered-in-error} or {@code not-done} the facts are what
 *               was once recorded, and nothing of them stands
 */
@DomainEvent(namespace = "procedures", name = "ProcedureRestated")
public record ProcedureRestated(UUID procedureId, int version, UUID patientId, String status,
		BillableFacts facts) implements ProcedureEvent {
}
