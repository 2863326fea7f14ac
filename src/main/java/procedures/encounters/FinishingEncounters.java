package procedures.encounters;

import concord.refusal.Refusal;
import concord.web.IfMatch;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The patient leaves: the visit is over. */
@Component
class FinishingEncounters {

	private final Encounters encounters;
	private final ReadingEncounters reading;
	private final Clock clock;

	FinishingEncounters(Encounters encounters, ReadingEncounters reading, Clock clock) {
		this.encounters = encounters;
		this.reading = reading;
		this.clock = clock;
	}

	@Transactional
	EncounterView finish(EncounterId id, IfMatch seen, OffsetDateTime end) {
		var encounter = encounters.findById(id)
				.orElseThrow(() -> new Refusal.NotFound("encounter", id.encounterId()));
		seen.check(encounter.version());
		encounter.finish(end, clock.instant());
		return reading.view(encounters.saveAndFlush(encounter));
	}
}
