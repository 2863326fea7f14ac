package procedures.events;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jmolecules.event.annotation.DomainEvent;

/** A time was booked: nobody else has these practitioners, locations and devices then. */
@DomainEvent(namespace = "procedures", name = "AppointmentBooked")
public record AppointmentBooked(UUID appointmentId, int version, UUID patientId, OffsetDateTime start,
		OffsetDateTime end, List<UUID> practitioners, List<UUID> locations, List<UUID> devices)
		implements AppointmentEvent {
}
