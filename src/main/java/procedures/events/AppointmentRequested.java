package procedures.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jmolecules.event.annotation.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * A patient waits for a time.
 *
 * @param minutes  how long it takes
 * @param priority 1 is the most urgent, 9 the least
 * @param earliest the first day that suits; any where {@code null}, and so of {@code latest}
 */
@DomainEvent(namespace = "procedures", name = "AppointmentRequested")
public record AppointmentRequested(UUID appointmentId, int version, UUID patientId, int minutes, int priority,
		@Nullable LocalDate earliest, @Nullable LocalDate latest, List<UUID> practitioners, List<UUID> locations,
		List<UUID> devices) implements AppointmentEvent {
}
