package billing.bench;

import bench.contest.Effects;
import org.jmolecules.event.annotation.DomainEventHandler;
import procedures.events.ProcedureCompleted;

/** Stands beside billing's own handlers and notes when they have committed. */
public class Watching {

	private final Effects effects;

	public Watching(Effects effects) {
		this.effects = effects;
	}

	@DomainEventHandler
	void on(ProcedureCompleted act) {
		effects.when(act.procedureId());
	}
}
