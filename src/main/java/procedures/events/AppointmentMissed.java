package procedures.events;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jmolecules.event.annotation.DomainEvent;

/**
 * The patient did not come.
 *
 * @param start of the time that was booked
 */
@DomainEvent(namespace = "procedures", name = "AppointmentMissed")
public record AppointmentMissed(UUID appointmentId, int version, UUID patientId, OffsetDateTime start)
		implements AppointmentEvent {
}
