package procedures.practitioners;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import procedures.naming.DisplayName;

/** A practitioner, as the API shows one. */
record PractitionerView(UUID id, String code, @Nullable String npi, Name name, @Nullable String taxonomy,
		boolean active, Tenure period, int version) {

	record Name(String family, List<String> given) {
	}

	static PractitionerView of(Practitioner practitioner) {
		var details = practitioner.details();
		return new PractitionerView(practitioner.id().practitionerId(), details.code().code(), details.npiText(),
				new Name(details.family().name(), details.given().stream().map(DisplayName::name).toList()),
				details.taxonomy(), details.active(), details.tenure(), practitioner.version());
	}

	String etag() {
		return String.valueOf(version);
	}
}
