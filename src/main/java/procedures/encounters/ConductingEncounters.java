package procedures.encounters;

import concord.refusal.Refusal;
import concord.web.IfMatch;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import procedures.encounters.hospitalization.AdmitSource;
import procedures.encounters.hospitalization.Disposition;
import procedures.encounters.staff.InChargeBody;
import procedures.encounters.staff.Staffing;
import procedures.locations.Location;
import procedures.locations.LocationId;
import procedures.locations.Locations;
import procedures.roster.PatientId;

/** What is asked of a visit in its course. Of several who ask on the same version, one is heard. */
@Component
class ConductingEncounters {

	private final Encounters encounters;
	private final ReadingEncounters reading;
	private final Locations locations;
	private final Staffing staffing;
	private final Occupancy occupancy;
	private final Clock clock;

	ConductingEncounters(Encounters encounters, ReadingEncounters reading, Locations locations, Staffing staffing,
			Occupancy occupancy, Clock clock) {
		this.encounters = encounters;
		this.reading = reading;
		this.locations = locations;
		this.staffing = staffing;
		this.occupancy = occupancy;
		this.clock = clock;
	}

	@Transactional
	EncounterView arrive(EncounterId id, IfMatch seen, OffsetDateTime at, @Nullable UUID locationId) {
		return change(id, seen, (it, now) -> {
			expectAlone(it.facts());
			it.arrive(at, free(id, locationId), now);
		});
	}

	@Transactional
	EncounterView start(EncounterId id, IfMatch seen, OffsetDateTime at, @Nullable UUID locationId) {
		return change(id, seen, (it, now) -> {
			expectAlone(it.facts());
			it.start(at, free(id, locationId), now);
		});
	}

	@Transactional
	EncounterView admit(EncounterId id, IfMatch seen, EncounterClass as, @Nullable AdmitSource source,
			OffsetDateTime at, @Nullable UUID locationId) {
		if (!as.inpatient()) {
			throw new Refusal.Invalid("class", "must be an inpatient's: IMP, ACUTE or NONAC");
		}
		return change(id, seen, (it, now) -> {
			expectAlone(it.facts(), as);
			it.admit(as, source, at, free(id, locationId), now);
		});
	}

	@Transactional
	EncounterView move(EncounterId id, IfMatch seen, UUID locationId, OffsetDateTime at) {
		return change(id, seen, (it, now) -> it.move(free(id, locations.expectActive("locationId",
				new LocationId(locationId))), at, now));
	}

	@Transactional
	EncounterView staff(EncounterId id, IfMatch seen, List<InChargeBody> participants) {
		return change(id, seen, (it, now) -> {
			var period = it.facts().period();
			var zone = it.facts().setting().timeZone();
			it.staff(staffing.of(participants, period.firstDay(zone), period.lastDay(zone, now)));
		});
	}

	@Transactional
	EncounterView leave(EncounterId id, IfMatch seen, OffsetDateTime at) {
		return change(id, seen, (it, now) -> it.leave(at, now));
	}

	@Transactional
	EncounterView comeBack(EncounterId id, IfMatch seen, OffsetDateTime at) {
		return change(id, seen, (it, now) -> it.comeBack(at, now));
	}

	@Transactional
	EncounterView finish(EncounterId id, IfMatch seen, OffsetDateTime end, @Nullable Disposition disposition) {
		return change(id, seen, (it, now) -> it.finish(end, disposition, now));
	}

	private EncounterView change(EncounterId id, IfMatch seen, BiConsumer<Encounter, Instant> command) {
		var encounter = encounters.findById(id)
				.orElseThrow(() -> new Refusal.NotFound("encounter", id.encounterId()));
		seen.check(encounter.version());
		command.accept(encounter, clock.instant());
		return reading.view(encounters.saveAndFlush(encounter));
	}

	private void expectAlone(EncounterFacts facts) {
		expectAlone(facts, facts.encounterClass());
	}

	private void expectAlone(EncounterFacts facts, EncounterClass as) {
		if (as.inpatient()) {
			occupancy.expectNoOtherInpatient(new PatientId(facts.patientId()), facts.encounterId());
		}
	}

	private Location free(EncounterId id, Location location) {
		occupancy.expectFree(location, id.encounterId());
		return location;
	}

	private @Nullable Location free(EncounterId id, @Nullable UUID locationId) {
		return locationId == null ? null
				: free(id, locations.expectActive("locationId", new LocationId(locationId)));
	}
}
