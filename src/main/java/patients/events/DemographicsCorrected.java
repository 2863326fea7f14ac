package patients.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jmolecules.event.annotation.DomainEvent;

/** A patient's demographics were corrected; carries all of them as they are now. */
@DomainEvent(namespace = "patients", name = "DemographicsCorrected")
public record DemographicsCorrected(UUID patientId, int version, String mrn, String family,
		List<String> given, LocalDate birthDate, String sex) implements PatientEvent {
}
