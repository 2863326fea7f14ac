package procedures.orders;

import concord.refusal.Refusal;
import jakarta.persistence.EnumeratedValue;
import java.util.Set;

/**
 * Where an order is in its life (FHIR request-status), and where each move leads. FHIR gives the words; the
 * moves are ours: nobody opens again what is closed, but what was done for it may turn out not to be; what was
 * entered in error stays so.
 */
enum OrderStatus {

	DRAFT("draft"), ACTIVE("active"), ON_HOLD("on-hold"), REVOKED("revoked"), COMPLETED("completed"),
	ENTERED_IN_ERROR("entered-in-error");

	@EnumeratedValue
	final String code;

	OrderStatus(String code) {
		this.code = code;
	}

	/** Refuses as {@link Refusal.NotAllowed} a move that leads nowhere from here. */
	OrderStatus after(OrderMove move) {
		return switch (move) {
			case ACTIVATE -> from(move, ACTIVE, DRAFT);
			case AMEND -> from(move, this, DRAFT, ACTIVE, ON_HOLD);
			case HOLD -> from(move, ON_HOLD, ACTIVE);
			case RESUME -> from(move, ACTIVE, ON_HOLD);
			case FULFIL -> from(move, this, ACTIVE);
			case COMPLETE -> from(move, COMPLETED, ACTIVE);
			case REOPEN -> from(move, ACTIVE, COMPLETED);
			case REVOKE -> from(move, REVOKED, DRAFT, ACTIVE, ON_HOLD);
			case ENTER_IN_ERROR -> from(move, ENTERED_IN_ERROR, DRAFT, ACTIVE, ON_HOLD, REVOKED, COMPLETED);
		};
	}

	private OrderStatus from(OrderMove move, OrderStatus next, OrderStatus... allowed) {
		if (!Set.of(allowed).contains(this)) {
			throw new Refusal.NotAllowed("An order that is %s cannot be %s: %s.".formatted(code, move.done, move.rule));
		}
		return next;
	}
}
