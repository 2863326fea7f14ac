package billing.bench;

import bench.contest.Effects;
import bench.contest.Rows;
import java.util.List;
import java.util.stream.Collectors;
import org.jmolecules.event.annotation.DomainEventHandler;
import org.springframework.jdbc.core.JdbcTemplate;
import outbox.Told;
import procedures.events.ProcedureCompleted;

/** The JDBC handler: charges all acts that are due by the statement every rival uses, as one JDBC batch. */
public class ChargingActs {

	private final JdbcTemplate jdbc;
	private final Effects effects;

	public ChargingActs(JdbcTemplate jdbc, Effects effects) {
		this.jdbc = jdbc;
		this.effects = effects;
	}

	@DomainEventHandler
	void on(List<Told<ProcedureCompleted>> told) {
		told.stream().map(Told::event).collect(Collectors.groupingBy(Rows::effect))
				.forEach((effect, acts) -> jdbc.batchUpdate(effect, acts.stream().map(Rows::values).toList()));
		told.forEach(it -> effects.when(it.event().procedureId()));
	}
}
