package procedures.events;

import java.util.UUID;
import org.jmolecules.event.annotation.DomainEvent;

/**
 * An appointment will not take place; what it held is free.
 *
 * @param reason FHIR appointment-cancellation-reason: {@code pat}, {@code prov}, {@code maint} or
 *               {@code other}
 */
@DomainEvent(namespace = "procedures", name = "AppointmentCancelled")
public record AppointmentCancelled(UUID appointmentId, int version, UUID patientId, String reason)
		implements AppointmentEvent {
}
