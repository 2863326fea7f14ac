package procedures.encounters;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import procedures.encounters.hospitalization.AdmitSource;
import procedures.encounters.staff.Staffing;
import procedures.facilities.Facilities;
import procedures.facilities.FacilityId;
import procedures.identifiers.Identifiers;
import procedures.locations.Location;
import procedures.locations.LocationId;
import procedures.locations.Locations;
import procedures.roster.PatientId;
import procedures.roster.Roster;

/** A patient is expected, comes, or is admitted: the visit is there, in its facility's time zone. */
@Component
class OpeningEncounters {

	private final Encounters encounters;
	private final Roster roster;
	private final Identifiers identifiers;
	private final Facilities facilities;
	private final Locations locations;
	private final Staffing staffing;
	private final Occupancy occupancy;
	private final ZoneId hospital;
	private final Clock clock;

	OpeningEncounters(Encounters encounters, Roster roster, Identifiers identifiers, Facilities facilities,
			Locations locations, Staffing staffing, Occupancy occupancy, ZoneId hospital, Clock clock) {
		this.encounters = encounters;
		this.roster = roster;
		this.identifiers = identifiers;
		this.facilities = facilities;
		this.locations = locations;
		this.staffing = staffing;
		this.occupancy = occupancy;
		this.hospital = hospital;
		this.clock = clock;
	}

	@Transactional
	EncounterView open(OpenBody said) {
		var patient = new PatientId(said.patientId());
		var encounterClass = EncounterClass.of(said.encounterClass());
		roster.expect(patient);
		var location = said.locationId() == null ? null
				: locations.expectActive("locationId", new LocationId(said.locationId()));
		var setting = setting(said, location);
		var period = Period.since(said.start());
		var arranged = new Arrangement(patient, encounterClass, setting, staffing.of(said.participants(),
				period.firstDay(setting.timeZone()), period.lastDay(setting.timeZone(), clock.instant())), location,
				AdmitSource.ofNullable(said.admitSource()));
		var encounter = new Encounter(arranged, said.first(), said.start(), clock.instant());
		var names = identifiers.take(encounter.getId().encounterId(), said.given());
		if (said.first().open() && encounterClass.inpatient()) {
			occupancy.expectNoOtherInpatient(patient, encounter.getId().encounterId());
		}
		occupancy.expectFree(location, encounter.getId().encounterId());
		return EncounterView.of(encounters.saveAndFlush(encounter), names);
	}

	/** Who says the place says the facility. */
	private Setting setting(OpenBody said, @Nullable Location location) {
		if (said.facilityId() == null && location == null) {
			return Setting.at(null, hospital);
		}
		var id = said.facilityId() != null ? new FacilityId(said.facilityId())
				: Objects.requireNonNull(location).facilityId();
		return Setting.at(id, facilities.expectActive("facilityId", id).zone());
	}
}
