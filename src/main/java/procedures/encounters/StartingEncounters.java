package procedures.encounters;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import procedures.identifiers.GivenIdentifier;
import procedures.identifiers.Identifiers;
import procedures.roster.PatientId;
import procedures.roster.Roster;

/** A patient comes: the visit begins, in the facility's time zone. */
@Component
class StartingEncounters {

	private final Encounters encounters;
	private final Roster roster;
	private final Identifiers identifiers;
	private final ZoneId facility;
	private final Clock clock;

	StartingEncounters(Encounters encounters, Roster roster, Identifiers identifiers, ZoneId facility,
			Clock clock) {
		this.encounters = encounters;
		this.roster = roster;
		this.identifiers = identifiers;
		this.facility = facility;
		this.clock = clock;
	}

	@Transactional
	EncounterView start(PatientId patient, EncounterClass encounterClass, OffsetDateTime start,
			List<GivenIdentifier> given) {
		roster.expect(patient);
		var encounter = new Encounter(patient, encounterClass, start, facility, clock.instant());
		var names = identifiers.take(encounter.getId().encounterId(), given);
		return EncounterView.of(encounters.saveAndFlush(encounter), names);
	}
}
