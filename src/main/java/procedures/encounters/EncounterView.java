package procedures.encounters;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import procedures.identifiers.GivenIdentifier;

/** A visit, as the API shows it. */
record EncounterView(UUID id, UUID patientId, @JsonProperty("class") String encounterClass, String status,
		OffsetDateTime start, @Nullable OffsetDateTime end, String timeZone, List<GivenIdentifier> identifiers,
		int version) {

	static EncounterView of(Encounter encounter, List<GivenIdentifier> identifiers) {
		return new EncounterView(encounter.getId().encounterId(), encounter.patientId().patientId(),
				encounter.encounterClass().name(), encounter.status().code, encounter.period().start(),
				encounter.period().end(), encounter.timeZone().getId(), identifiers, encounter.version());
	}

	String etag() {
		return String.valueOf(version);
	}
}
