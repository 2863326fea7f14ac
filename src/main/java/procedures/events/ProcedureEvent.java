package procedures.events;

import java.util.UUID;
import outbox.Event;

/**
 * The life of an act, as others hear of it. Those that bear on money carry all billable facts, so a reader
 * needs nothing else; a reader applies a version once.
 */
public sealed interface ProcedureEvent extends Event
		permits ProcedureStarted, ProcedureCompleted, ProcedureAmended, ProcedureEnteredInError, ProcedureRestated {

	UUID procedureId();

	@Override
	default UUID aggregateId() {
		return procedureId();
	}
}
