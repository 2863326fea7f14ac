package procedures.encounters;

import concord.refusal.Refusal;
import java.time.Instant;
import org.jmolecules.ddd.types.ValueObject;
import procedures.encounters.hospitalization.Hospitalization;

/**
 * A visit as it should have been recorded. What came in its course stays in its order: it may not begin after
 * it went on, nor end before.
 *
 * @param period without an end where it has none, or keeps the one it has
 */
record Correction(EncounterClass encounterClass, Setting setting, Period period, Hospitalization hospitalization)
		implements ValueObject {

	/** What becomes of {@code wrong}. */
	EncounterFacts of(EncounterFacts wrong, Instant now) {
		var status = wrong.course().status().after(EncounterMove.CORRECT);
		expectPlaces(wrong);
		if (status != EncounterStatus.FINISHED && (period.end() != null || hospitalization.disposition() != null)) {
			throw new Refusal.Invalid(period.end() != null ? "end" : "disposition",
					"An encounter that is not over has none yet: finish it.");
		}
		var whole = whole(wrong.period());
		if (status != EncounterStatus.PLANNED) {
			whole.expectPast(now);
		}
		return new EncounterFacts(wrong.encounterId(), wrong.version(), wrong.patientId(), encounterClass,
				wrong.course().during(whole), whole, setting,
				wrong.whereabouts().during(wrong.period().start().toInstant(), whole.start().toInstant(),
						whole.end() == null ? null : whole.end().toInstant()),
				wrong.participants(), hospitalization);
	}

	/** With the end it has, where no other is said. */
	private Period whole(Period wrong) {
		if (period.end() != null || wrong.end() == null) {
			return period;
		}
		if (period.start().isAfter(wrong.end())) {
			throw new Refusal.Invalid("start", "must not be after the end");
		}
		return period.until(wrong.end());
	}

	private void expectPlaces(EncounterFacts wrong) {
		if (!setting.sameFacility(wrong.setting()) && !wrong.whereabouts().stays().isEmpty()) {
			throw new Refusal.Invalid("facilityId", "The patient lay in locations of the other facility.");
		}
	}
}
