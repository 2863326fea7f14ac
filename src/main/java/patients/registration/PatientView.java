package patients.registration;

import concord.web.PartialDate;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import patients.identity.GivenIdentifier;
import patients.particulars.Address;
import patients.particulars.BirthSex;
import patients.particulars.Contact;
import patients.particulars.GenderIdentity;
import patients.particulars.Guarantor;
import patients.particulars.HumanName;
import patients.particulars.Sex;
import patients.particulars.SexParameter;
import patients.particulars.Telecom;

/** A patient's record as the API shows it. */
public record PatientView(UUID id, String mrn, int version, Name name, PartialDate birthDate,
		@Schema(description = "Administrative gender") Sex sex, List<GivenIdentifier> identifiers,
		List<HumanName> names, @Nullable BirthSex birthSex, @Nullable SexParameter sexParameter,
		@Nullable GenderIdentity genderIdentity, List<Address> addresses, List<Telecom> telecom,
		@Schema(description = "In which to speak, BCP 47") @Nullable String language,
		@Nullable Boolean interpreterNeeded, List<Contact> contacts,
		@Schema(description = "Where nobody is said, the patient") @Nullable Guarantor guarantor,
		boolean deceased, @Nullable PartialDate deceasedDate,
		@Schema(description = "Then lists show who it is, and nothing else") boolean restricted,
		@Schema(description = "The record that answers for this one") @Nullable UUID replacedBy,
		@Schema(description = "Records that were folded into this one") List<UUID> replaces) {

	record Name(String family, List<String> given, @Nullable String prefix, @Nullable String suffix) {
	}

	/** Who it is, and nothing else. */
	PatientView closed() {
		return new PatientView(id, mrn, version, name, birthDate, sex, List.of(), List.of(), null, null, null, List.of(),
				List.of(), null, null, List.of(), null, deceased, null, true, replacedBy, replaces);
	}

	String etag() {
		return String.valueOf(version);
	}
}
