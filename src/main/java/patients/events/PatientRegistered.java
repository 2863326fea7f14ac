package patients.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jmolecules.event.annotation.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * A person was registered.
 *
 * @param mrn                medical record number, with its check digit
 * @param given              given names in order, may be empty
 * @param birthDate          the first day it may be, where only month or year are known
 * @param sex                FHIR administrative-gender: {@code male}, {@code female}, {@code other}, {@code
 *                           unknown}
 * @param birthDatePrecision {@code month} or {@code year}; {@code null} where the day is known
 * @param guarantor          the patient where nobody else is; {@code null} in events of before it was told
 */
@DomainEvent(namespace = "patients", name = "PatientRegistered")
public record PatientRegistered(UUID patientId, int version, String mrn, String family, List<String> given,
		LocalDate birthDate, String sex, @Nullable String birthDatePrecision, @Nullable ResponsibleParty guarantor)
		implements PatientEvent {

	/** Of a person whose day of birth is known. */
	public PatientRegistered(UUID patientId, int version, String mrn, String family, List<String> given,
			LocalDate birthDate, String sex) {
		this(patientId, version, mrn, family, given, birthDate, sex, null, null);
	}
}
