package procedures.events;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import outbox.Event;

/**
 * The life of an act, as others hear of it. Those that bear on money carry all billable facts, so a reader
 * needs nothing else; a reader applies a version once.
 */
public sealed interface ProcedureEvent extends Event
		permits ProcedurePlanned, ProcedureStarted, ProcedureHeld, ProcedureResumed, ProcedureCompleted,
		ProcedureStopped, ProcedureNotDone, ProcedureAmended, ProcedureCosigned, ProcedureEnteredInError,
		ProcedureRestated {

	UUID procedureId();

	/** FHIR event-status at this version. */
	String status();

	/** As they are at this version; {@code null} where nothing of them stands. */
	@Nullable BillableFacts facts();

	/** Why, where somebody had to say. */
	default @Nullable String reason() {
		return null;
	}

	@Override
	default UUID aggregateId() {
		return procedureId();
	}
}
