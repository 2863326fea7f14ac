package procedures.course;

import concord.refusal.Refusal;
import jakarta.persistence.EnumeratedValue;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where an act is in its life (FHIR event-status), and where each move leads. FHIR gives the words; the moves
 * are ours. What has not begun is left undone, what has begun is stopped; what is over is amended, never
 * reopened; what was entered in error stays so.
 */
public enum ProcedureStatus {

	PREPARATION("preparation"), IN_PROGRESS("in-progress"), ON_HOLD("on-hold"), COMPLETED("completed"),
	STOPPED("stopped"), NOT_DONE("not-done"), ENTERED_IN_ERROR("entered-in-error");

	@EnumeratedValue
	public final String code;

	ProcedureStatus(String code) {
		this.code = code;
	}

	/** Refuses as {@link Refusal.NotAllowed} a move that leads nowhere from here, and says what may be done. */
	public ProcedureStatus after(Move move) {
		var next = switch (move) {
			case START -> from(Map.of(PREPARATION, IN_PROGRESS));
			case HOLD -> from(Map.of(IN_PROGRESS, ON_HOLD));
			case RESUME -> from(Map.of(ON_HOLD, IN_PROGRESS));
			case COMPLETE -> from(Map.of(IN_PROGRESS, COMPLETED, ON_HOLD, COMPLETED));
			case STOP -> from(Map.of(IN_PROGRESS, STOPPED, ON_HOLD, STOPPED));
			case NOT_DO -> from(Map.of(PREPARATION, NOT_DONE));
			case COSIGN -> over() ? this : null;
			case AMEND -> this == ENTERED_IN_ERROR ? null : this;
			case ENTER_IN_ERROR -> this == ENTERED_IN_ERROR ? null : ENTERED_IN_ERROR;
			case RESTATE -> this;
		};
		if (next == null) {
			throw new Refusal.NotAllowed("A procedure that is %s cannot be %s. %s".formatted(code, move.done, hint()));
		}
		return next;
	}

	/** Whether it was performed, wholly or in part: it has an end, and is charged or explained. */
	public boolean over() {
		return this == COMPLETED || this == STOPPED;
	}

	/** Whether it has begun and is not over. */
	public boolean underWay() {
		return this == IN_PROGRESS || this == ON_HOLD;
	}

	private @Nullable ProcedureStatus from(Map<ProcedureStatus, ProcedureStatus> moves) {
		return moves.get(this);
	}

	private String hint() {
		return switch (this) {
			case PREPARATION -> "It has not begun: start it, or say that it is not done.";
			case IN_PROGRESS -> "It has begun: complete it, put it on hold, or stop it.";
			case ON_HOLD -> "It pauses: resume, complete or stop it.";
			case COMPLETED, STOPPED -> "It is over: amend it, or enter it in error.";
			case NOT_DONE -> "It is closed: amend its record, or enter it in error.";
			case ENTERED_IN_ERROR -> "It stays so: document what was done anew.";
		};
	}
}
