package procedures.encounters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import procedures.roster.PatientId;

/** Answers what others in this context ask about a visit, without loading it. */
@Component
public class Visits {

	private static final String FIND = """
			select encounter_id, patient_id, time_zone from procedures.encounter where encounter_id = ?""";

	private final JdbcClient jdbc;

	Visits(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public Optional<Visit> find(EncounterId id) {
		return jdbc.sql(FIND).param(id.encounterId()).query(Visits::visit).optional();
	}

	private static Visit visit(ResultSet row, int number) throws SQLException {
		return new Visit(new EncounterId(row.getObject("encounter_id", UUID.class)),
				new PatientId(row.getObject("patient_id", UUID.class)), ZoneId.of(row.getString("time_zone")));
	}
}
