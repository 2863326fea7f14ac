package procedures.performed;

import concord.refusal.Refusal;
import jakarta.persistence.EnumeratedValue;

/**
 * Where an act is in its life (FHIR event-status), and where each move leads. FHIR gives the words; the moves
 * are ours: what is completed is amended, never reopened, and what was entered in error stays so.
 */
enum ProcedureStatus {

	IN_PROGRESS("in-progress"), COMPLETED("completed"), ENTERED_IN_ERROR("entered-in-error");

	@EnumeratedValue
	final String code;

	ProcedureStatus(String code) {
		this.code = code;
	}

	/** Refuses as {@link Refusal.NotAllowed} a move that leads nowhere from here. */
	ProcedureStatus after(Move move) {
		return switch (this) {
			case IN_PROGRESS -> switch (move) {
				case COMPLETE -> COMPLETED;
				case ENTER_IN_ERROR -> ENTERED_IN_ERROR;
				case AMEND, RESTATE -> this;
			};
			case COMPLETED -> switch (move) {
				case ENTER_IN_ERROR -> ENTERED_IN_ERROR;
				case AMEND, RESTATE -> this;
				case COMPLETE -> throw refused(move);
			};
			case ENTERED_IN_ERROR -> switch (move) {
				case RESTATE -> this;
				case COMPLETE, AMEND, ENTER_IN_ERROR -> throw refused(move);
			};
		};
	}

	private Refusal refused(Move move) {
		return new Refusal.NotAllowed("A procedure that is %s cannot be %s.".formatted(code, move.done));
	}
}
