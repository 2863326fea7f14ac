package patients.registration;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import patients.identity.GivenIdentifier;

/** A patient's record as the API shows it. */
record PatientView(UUID id, String mrn, int version, Name name, LocalDate birthDate, Sex sex,
		List<GivenIdentifier> identifiers) {

	record Name(String family, List<String> given) {
	}

	String etag() {
		return String.valueOf(version);
	}
}
