package procedures.encounters;

import concord.refusal.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import procedures.identifiers.Identifiers;

/** Shows one visit. */
@Component
class ReadingEncounters {

	private final Encounters encounters;
	private final Identifiers identifiers;

	ReadingEncounters(Encounters encounters, Identifiers identifiers) {
		this.encounters = encounters;
		this.identifiers = identifiers;
	}

	@Transactional(readOnly = true)
	EncounterView read(EncounterId id) {
		return encounters.findById(id).map(this::view)
				.orElseThrow(() -> new Refusal.NotFound("encounter", id.encounterId()));
	}

	/** As it is now, in the transaction under way. */
	EncounterView view(Encounter encounter) {
		return EncounterView.of(encounter, identifiers.of(encounter.getId().encounterId()));
	}
}
