package bench.registry;

import bench.contest.Rows;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;
import procedures.events.ProcedureCompleted;

/** Records an act and publishes its event. */
class Recording {

	private final JdbcTemplate jdbc;
	private final ApplicationEventPublisher publisher;

	Recording(JdbcTemplate jdbc, ApplicationEventPublisher publisher) {
		this.jdbc = jdbc;
		this.publisher = publisher;
	}

	@Transactional
	public void record(ProcedureCompleted act) {
		jdbc.update(Rows.ACT, Rows.act(act));
		publisher.publishEvent(act);
	}
}
