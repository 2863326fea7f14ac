package procedures.roster;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import outbox.MadeOfEvents;

/**
 * The roster is made of the patients' events alone. Nobody is taken off it while it is made again: a patient
 * stays treatable, what is known of them is only written anew.
 */
@Component
class RosterAnew implements MadeOfEvents {

	/** Names and days stay out of what an operator sees: whether they are the same, shows all the same. */
	private static final String PATIENTS = """
			select patient_id::text as key, jsonb_build_object('version', version, 'told',
				md5(row(mrn, name, birth_date, sex)::text)) as facts
			from procedures.roster
			""";

	private static final String MERGES = """
			select patient_id::text as key, jsonb_build_object('version', version, 'survivor', survivor_id) as facts
			from procedures.merged_record
			""";

	private final JdbcClient jdbc;

	RosterAnew(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Map<String, String> shown() {
		return Map.of("roster", PATIENTS, "merges", MERGES);
	}

	@Override
	public void forget() {
		jdbc.sql("update procedures.roster set version = 0").update();
	}
}
