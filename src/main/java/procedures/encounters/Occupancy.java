package procedures.encounters;

import concord.refusal.Refusal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import procedures.locations.Location;
import procedures.roster.PatientId;

/**
 * A person is an inpatient once, under whichever record, and a bed holds one patient (C20). The database
 * refuses a second by its unique keys; here who asks at the same moment waits in line, so that everyone is told
 * which visit it is. First the patient is waited for, then the bed: nobody waits in a circle.
 */
@Component
class Occupancy {

	private static final String LOCK_PATIENT = """
			select from procedures.roster where patient_id = any(procedures.records_of(?)) order by patient_id for update
			""";

	private static final String INPATIENT = """
			select encounter_id from procedures.encounter
			where patient_id = any(procedures.records_of(?)) and encounter_id <> ?
				and encounter_class in ('IMP', 'ACUTE', 'NONAC')
				and status in ('arrived', 'in-progress', 'onleave')
			order by encounter_id limit 1
			""";

	private static final String LOCK_BED = "select from procedures.location where location_id = ? for update";

	private static final String IN_BED = """
			select encounter_id from procedures.encounter
			where coalesce(bed_id, encounter_id) = ? and encounter_id <> ?
			""";

	private final JdbcClient jdbc;

	Occupancy(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void expectNoOtherInpatient(PatientId patient, UUID self) {
		jdbc.sql(LOCK_PATIENT).param(patient.patientId()).query().listOfRows();
		jdbc.sql(INPATIENT).params(patient.patientId(), self).query(UUID.class).optional().ifPresent(other -> {
			throw new Refusal.AlreadyExists("The patient is an inpatient already, in another encounter.", other);
		});
	}

	void expectFree(@Nullable Location location, UUID self) {
		if (location != null && location.bed()) {
			var bed = location.id().locationId();
			jdbc.sql(LOCK_BED).param(bed).query().listOfRows();
			jdbc.sql(IN_BED).params(bed, self).query(UUID.class).optional().ifPresent(other -> {
				throw new Refusal.AlreadyExists("The bed is taken by another encounter.", other);
			});
		}
	}
}
