package procedures.events;

import java.util.UUID;
import org.jmolecules.event.annotation.DomainEvent;

/** The patient was seen: the visit that came of the appointment. */
@DomainEvent(namespace = "procedures", name = "AppointmentFulfilled")
public record AppointmentFulfilled(UUID appointmentId, int version, UUID patientId, UUID encounterId)
		implements AppointmentEvent {
}
