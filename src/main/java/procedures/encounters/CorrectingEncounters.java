package procedures.encounters;

import concord.refusal.Refusal;
import concord.web.IfMatch;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import procedures.facilities.Facilities;
import procedures.facilities.FacilityId;
import procedures.identifiers.Identifiers;
import procedures.roster.PatientId;

/**
 * A visit that was recorded wrongly is put right, with a reason; what it was is kept. A facility in another time
 * zone dates the visit's acts and orders anew, in the same transaction: whoever documents one meanwhile waits.
 */
@Component
class CorrectingEncounters {

	/** Against the key share lock every act takes on its visit ({@link Visits}). */
	private static final String LOCK = "select from procedures.encounter where encounter_id = ? for update";

	private final Encounters encounters;
	private final ReadingEncounters reading;
	private final Corrections corrections;
	private final Occupancy occupancy;
	private final Facilities facilities;
	private final Identifiers identifiers;
	private final List<FollowsCorrections> followers;
	private final ZoneId hospital;
	private final JdbcClient jdbc;
	private final Clock clock;

	CorrectingEncounters(Encounters encounters, ReadingEncounters reading, Corrections corrections,
			Occupancy occupancy, Facilities facilities, Identifiers identifiers, List<FollowsCorrections> followers,
			ZoneId hospital, JdbcClient jdbc, Clock clock) {
		this.encounters = encounters;
		this.reading = reading;
		this.corrections = corrections;
		this.occupancy = occupancy;
		this.facilities = facilities;
		this.identifiers = identifiers;
		this.followers = followers;
		this.hospital = hospital;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** The patient is waited for before the visit, as by who admits: nobody waits in a circle. */
	@Transactional
	EncounterView correct(EncounterId id, IfMatch seen, CorrectBody said) {
		var encounter = encounters.findById(id)
				.orElseThrow(() -> new Refusal.NotFound("encounter", id.encounterId()));
		seen.check(encounter.version());
		var wrong = encounter.facts();
		var as = said.correction(setting(said, wrong));
		expectPatient(said, wrong, as);
		jdbc.sql(LOCK).param(id.encounterId()).query().listOfRows();
		encounter.correct(as, said.reason(), clock.instant());
		identifiers.take(id.encounterId(), said.given());
		var written = encounters.saveAndFlush(encounter);
		corrections.keep(wrong, written.version(), said.reason());
		if (!as.setting().timeZone().equals(wrong.setting().timeZone())) {
			followers.forEach(it -> it.redate(id, as.setting().timeZone(), said.reason()));
		}
		return reading.view(written);
	}

	private void expectPatient(CorrectBody said, EncounterFacts wrong, Correction as) {
		if (!said.patientId().equals(wrong.patientId())) {
			throw new Refusal.Invalid("patientId", "An encounter stays with its patient. Opened for the wrong one, "
					+ "it is entered in error and opened anew.");
		}
		if (as.encounterClass().inpatient() && wrong.course().status().open()) {
			occupancy.expectNoOtherInpatient(new PatientId(said.patientId()), wrong.encounterId());
		}
	}

	/** The zone it began with stays, unless the facility is another. */
	private Setting setting(CorrectBody said, EncounterFacts wrong) {
		var facility = said.facilityId() == null ? null : new FacilityId(said.facilityId());
		var same = Setting.at(facility, wrong.setting().timeZone());
		if (same.sameFacility(wrong.setting())) {
			return same;
		}
		return Setting.at(facility, facility == null ? hospital
				: facilities.expectActive("facilityId", facility).zone());
	}
}
