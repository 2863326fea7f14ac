package procedures.encounters;

import concord.refusal.Refusal;
import concord.web.Page;
import concord.web.PageRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import procedures.identifiers.Identifiers;

/** Shows one visit, those of a patient, or who is at a place now: a ward's with those in its rooms and beds. */
@Component
class ReadingEncounters {

	private static final String LIST = """
			select encounter_id, patient_id, encounter_class, status, started_at, started_offset, ended_at, ended_offset,
				facility_id, location_id, version
			from procedures.encounter
			where %s and (:status::text is null or status = :status)
				and (:after::uuid is null or encounter_id > :after)
			order by encounter_id
			limit :rows""";

	private static final String OF_PATIENT = LIST.formatted("patient_id = any(procedures.records_of(:patientId))");

	private static final String AT_LOCATION = """
			with recursive place (location_id) as (
				values (:locationId::uuid)
				union all
				select part.location_id from procedures.location part join place on part.part_of = place.location_id)
			""" + LIST.formatted("location_id in (select location_id from place) "
					+ "and (:patientId::uuid is null or patient_id = any(procedures.records_of(:patientId)))");

	private final Encounters encounters;
	private final Identifiers identifiers;
	private final JdbcClient jdbc;

	ReadingEncounters(Encounters encounters, Identifiers identifiers, JdbcClient jdbc) {
		this.encounters = encounters;
		this.identifiers = identifiers;
		this.jdbc = jdbc;
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

	/** In the order in which they were opened. */
	@Transactional(readOnly = true)
	Page<ListedEncounter> list(@Nullable UUID patientId, @Nullable UUID locationId, @Nullable String status,
			PageRequest page) {
		if (patientId == null && locationId == null) {
			throw new Refusal.Invalid("patientId", "Say of which patient, or at which locationId.");
		}
		var found = jdbc.sql(locationId == null ? OF_PATIENT : AT_LOCATION).param("patientId", patientId)
				.param("locationId", locationId).param("status", status).param("after", page.afterId())
				.param("rows", page.rows()).query(ListedEncounter::of).list();
		return Page.of(found, page, last -> last.id().toString());
	}
}
