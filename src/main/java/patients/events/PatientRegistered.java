package patients.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jmolecules.event.annotation.DomainEvent;

/**
 * A person was registered.
 *
 * @param mrn   medical record number, with its check digit
 * @param given given names in order, may be empty
 * @param sex   FHIR administrative-gender: {@code male}, {@code female}, {@code other}, {@code unknown}
 */
@DomainEvent(namespace = "patients", name = "PatientRegistered")
public record PatientRegistered(UUID patientId, int version, String mrn, String family, List<String> given,
		LocalDate birthDate, String sex) implements PatientEvent {
}
