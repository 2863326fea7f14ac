package billing.bench;

import bench.contest.Effects;
import bench.contest.Rows;
import org.jmolecules.event.annotation.DomainEventHandler;
import org.springframework.jdbc.core.JdbcTemplate;
import procedures.events.ProcedureCompleted;

/** The JDBC handler that takes one event at a time: charges an act by the statement every rival uses. */
public class ChargingEachAct {

	private final JdbcTemplate jdbc;
	private final Effects effects;

	public ChargingEachAct(JdbcTemplate jdbc, Effects effects) {
		this.jdbc = jdbc;
		this.effects = effects;
	}

	@DomainEventHandler
	void on(ProcedureCompleted act) {
		jdbc.update(Rows.effect(act), Rows.values(act));
		effects.when(act.procedureId());
	}
}
