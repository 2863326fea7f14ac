package procedures.roster;

import java.sql.Types;
import java.util.UUID;
import org.jmolecules.event.annotation.DomainEventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import patients.events.PatientsMerged;
import patients.events.PatientsUnmerged;

/**
 * Which records are of one person. Nothing that was recorded is touched by it: who asks for a person gets what
 * was recorded for any of the records, whenever it came.
 */
@Component
class MergedRecords {

	private static final String REMEMBER = """
			insert into procedures.merged_record as known (patient_id, version, survivor_id)
			values (:patient, :version, :survivor)
			on conflict (patient_id) do update set version = excluded.version, survivor_id = excluded.survivor_id
			where known.version < excluded.version
			""";

	private final JdbcClient jdbc;

	MergedRecords(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@DomainEventHandler
	void on(PatientsMerged event) {
		remember(event.patientId(), event.version(), event.survivorId());
	}

	@DomainEventHandler
	void on(PatientsUnmerged event) {
		remember(event.patientId(), event.version(), null);
	}

	private void remember(UUID patient, int version, @Nullable UUID survivor) {
		jdbc.sql(REMEMBER).param("patient", patient).param("version", version)
				.param("survivor", survivor, Types.OTHER).update();
	}
}
