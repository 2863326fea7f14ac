package procedures.events;

import java.util.UUID;
import outbox.Event;

/** The life of a visit. */
public sealed interface EncounterEvent extends Event
		permits EncounterPlanned, EncounterArrived, EncounterStarted, EncounterAdmitted, EncounterMoved,
		EncounterStaffed, EncounterLeft, EncounterReturned, EncounterFinished, EncounterCancelled,
		EncounterEnteredInError, EncounterCorrected {

	UUID encounterId();

	@Override
	default UUID aggregateId() {
		return encounterId();
	}
}
