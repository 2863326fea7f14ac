package patients.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jmolecules.event.annotation.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * A patient's demographics were corrected; carries all of them as they are now.
 *
 * @param birthDatePrecision as in {@link PatientRegistered}
 * @param guarantor          as in {@link PatientRegistered}
 */
@DomainEvent(namespace = "patients", name = "DemographicsCorrected")
public record DemographicsCorrected(UUID patientId, int version, String mrn, String family,
		List<String> given, LocalDate birthDate, String sex, @Nullable String birthDatePrecision,
		@Nullable ResponsibleParty guarantor) implements PatientEvent {

	/** Of a person whose day of birth is known. */
	public DemographicsCorrected(UUID patientId, int version, String mrn, String family, List<String> given,
			LocalDate birthDate, String sex) {
		this(patientId, version, mrn, family, given, birthDate, sex, null, null);
	}
}
