package procedures.encounters;

import concord.refusal.Refusal;
import jakarta.persistence.EnumeratedValue;
import java.util.Set;

/**
 * Where a visit is in its life (FHIR encounter-status), and where each move leads. FHIR gives the words; the
 * moves are ours: what has begun is finished, not cancelled, and what was entered in error stays so.
 */
enum EncounterStatus {

	PLANNED("planned"), ARRIVED("arrived"), IN_PROGRESS("in-progress"), ON_LEAVE("onleave"), FINISHED("finished"),
	CANCELLED("cancelled"), ENTERED_IN_ERROR("entered-in-error");

	/** The patient is here, or will be back. */
	static final Set<EncounterStatus> OPEN = Set.of(ARRIVED, IN_PROGRESS, ON_LEAVE);

	@EnumeratedValue
	final String code;

	EncounterStatus(String code) {
		this.code = code;
	}

	boolean open() {
		return OPEN.contains(this);
	}

	/** Refuses as {@link Refusal.NotAllowed} a move that leads nowhere from here. */
	EncounterStatus after(EncounterMove move) {
		return switch (move) {
			case ARRIVE -> from(move, ARRIVED, PLANNED);
			case START -> from(move, IN_PROGRESS, PLANNED, ARRIVED);
			case ADMIT -> from(move, IN_PROGRESS, PLANNED, ARRIVED, IN_PROGRESS);
			case MOVE -> from(move, this, ARRIVED, IN_PROGRESS);
			case STAFF -> from(move, this, PLANNED, ARRIVED, IN_PROGRESS, ON_LEAVE, FINISHED);
			case CORRECT -> from(move, this, PLANNED, ARRIVED, IN_PROGRESS, ON_LEAVE, FINISHED);
			case LEAVE -> from(move, ON_LEAVE, IN_PROGRESS);
			case RETURN -> from(move, IN_PROGRESS, ON_LEAVE);
			case FINISH -> from(move, FINISHED, IN_PROGRESS, ON_LEAVE);
			case CANCEL -> from(move, CANCELLED, PLANNED, ARRIVED);
			case ENTER_IN_ERROR ->
				from(move, ENTERED_IN_ERROR, PLANNED, ARRIVED, IN_PROGRESS, ON_LEAVE, FINISHED, CANCELLED);
		};
	}

	private EncounterStatus from(EncounterMove move, EncounterStatus next, EncounterStatus... allowed) {
		if (!Set.of(allowed).contains(this)) {
			throw new Refusal.NotAllowed("An encounter that is %s cannot be %s: %s.".formatted(code, move.done, move.rule));
		}
		return next;
	}
}
