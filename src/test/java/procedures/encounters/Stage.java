package procedures.encounters;

import static outbox.Written.written;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import procedures.encounters.hospitalization.Hospitalization;
import procedures.encounters.staff.InCharge;
import procedures.encounters.staff.ParticipantType;
import procedures.facilities.FacilityId;
import procedures.locations.Location;
import procedures.locations.LocationId;
import procedures.locations.PhysicalType;
import procedures.naming.DisplayName;
import procedures.naming.LocalCode;
import procedures.roster.PatientId;

/** Visits to try things on, in whatever status, at a hospital in New York. */
class Stage {

	static final OffsetDateTime NINE = OffsetDateTime.parse("2025-03-01T09:00:00-05:00");
	static final Instant NOW = Instant.parse("2025-03-01T20:00:00Z");
	static final PatientId ANA = new PatientId(UUID.randomUUID());
	static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
	static final FacilityId CAMPUS = new FacilityId(UUID.randomUUID());
	static final InCharge GREY = new InCharge(ParticipantType.ATND, UUID.randomUUID(), "1234567893", "Grey, Meredith");

	static Location bed(String code) {
		return new Location(new LocationId(UUID.randomUUID()), CAMPUS, new LocalCode(code), null, PhysicalType.BD,
				new DisplayName("Bed " + code), true, 1);
	}

	static Encounter opened(EncounterStatus first, EncounterClass as, @Nullable Location location) {
		return new Encounter(new Arrangement(ANA, as, Setting.at(CAMPUS, NEW_YORK), List.of(GREY), location, null),
				first, NINE, NOW);
	}

	/** One whose last version is written. */
	static Encounter in(EncounterStatus status) {
		var encounter = written(opened(switch (status) {
			case PLANNED, CANCELLED -> EncounterStatus.PLANNED;
			case ARRIVED -> EncounterStatus.ARRIVED;
			default -> EncounterStatus.IN_PROGRESS;
		}, EncounterClass.EMER, null));
		switch (status) {
			case PLANNED, ARRIVED, IN_PROGRESS -> {
				return encounter;
			}
			case ON_LEAVE -> encounter.leave(NINE.plusHours(1), NOW);
			case FINISHED -> encounter.finish(NINE.plusHours(1), null, NOW);
			case CANCELLED -> encounter.cancel("put off", NOW);
			case ENTERED_IN_ERROR -> encounter.enterInError("wrong patient", NOW);
		}
		return written(encounter);
	}

	/** The same visit, but begun at another time. */
	static Correction correction(OffsetDateTime start) {
		return new Correction(EncounterClass.EMER, Setting.at(CAMPUS, NEW_YORK), Period.since(start),
				new Hospitalization(null, null));
	}

	/** Does it two hours after the start. */
	static void does(Encounter encounter, EncounterMove move) {
		var at = NINE.plusHours(2);
		switch (move) {
			case ARRIVE -> encounter.arrive(at, null, NOW);
			case START -> encounter.start(at, null, NOW);
			case ADMIT -> encounter.admit(EncounterClass.IMP, null, at, null, NOW);
			case MOVE -> encounter.move(bed("1"), at, NOW);
			case STAFF -> encounter.staff(List.of());
			case CORRECT -> encounter.correct(correction(NINE.minusHours(1)), "slip of the pen", NOW);
			case LEAVE -> encounter.leave(at, NOW);
			case RETURN -> encounter.comeBack(at, NOW);
			case FINISH -> encounter.finish(at, null, NOW);
			case CANCEL -> encounter.cancel("put off", NOW);
			case ENTER_IN_ERROR -> encounter.enterInError("wrong patient", NOW);
		}
	}
}
