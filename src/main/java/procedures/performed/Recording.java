package procedures.performed;

import org.springframework.stereotype.Component;
import procedures.events.ProcedureEvent;
import procedures.history.History;
import procedures.supplies.stock.Movement;
import procedures.supplies.use.Allotment;
import procedures.supplies.use.SettlingSupplies;

/** Writes an act, its event, its history and what it takes of the stock as one. */
@Component
class Recording {

	private final Procedures procedures;
	private final History history;
	private final SettlingSupplies stock;

	Recording(Procedures procedures, History history, SettlingSupplies stock) {
		this.procedures = procedures;
		this.history = history;
		this.stock = stock;
	}

	/** @param before what it had of the stock; the act is written first, so that one of several is heard */
	Procedure write(Procedure procedure, Allotment before) {
		var said = (ProcedureEvent) procedure.unpublished().getFirst();
		var written = procedures.saveAndFlush(procedure);
		history.append(said);
		stock.settle(new Movement.Cause(said.procedureId(), said.version()), before, written.act().allotment());
		return written;
	}
}
