package bench.registry;

import bench.contest.Effects;
import bench.contest.Rows;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.modulith.events.ApplicationModuleListener;
import procedures.events.ProcedureCompleted;

/** The JDBC listener. */
class JdbcListening {

	private final JdbcTemplate jdbc;
	private final Effects effects;

	JdbcListening(JdbcTemplate jdbc, Effects effects) {
		this.jdbc = jdbc;
		this.effects = effects;
	}

	@ApplicationModuleListener
	void on(ProcedureCompleted act) {
		jdbc.update(Rows.effect(act), Rows.values(act));
		effects.when(act.procedureId());
	}
}
