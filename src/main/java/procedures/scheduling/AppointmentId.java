package procedures.scheduling;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jmolecules.ddd.types.Identifier;

/** An appointment. */
@Embeddable
record AppointmentId(UUID appointmentId) implements Identifier {
}
