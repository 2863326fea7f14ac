package procedures.events;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jmolecules.event.annotation.DomainEvent;

/** An appointment was moved to another time, or to others; what it held before is free. */
@DomainEvent(namespace = "procedures", name = "AppointmentMoved")
public record AppointmentMoved(UUID appointmentId, int version, UUID patientId, OffsetDateTime start,
		OffsetDateTime end, List<UUID> practitioners, List<UUID> locations, List<UUID> devices)
		implements AppointmentEvent {
}
