package procedures.encounters;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells which visits have ended: what is documented of one from then on is documented late. */
@Component
public class EndedVisits {

	private static final String OVER = """
			select exists (select from procedures.encounter where encounter_id = ? and ended_at is not null)
			""";

	private final JdbcClient jdbc;

	EndedVisits(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public boolean over(EncounterId encounter) {
		return jdbc.sql(OVER).param(encounter.encounterId()).query(Boolean.class).single();
	}
}
