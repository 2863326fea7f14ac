package billing.events;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import outbox.Event;

/**
 * The life of a charge. A charge stands for one act at one version: planned, it follows its act; from then on,
 * when the act changes, it is reversed and, if the act still stands, a new one is made.
 */
public sealed interface ChargeEvent extends Event
		permits ChargePlanned, ChargePosted, ChargeHeld, ChargeNotBillable, ChargeReversed {

	UUID chargeId();

	UUID procedureId();

	/** The version of the act this charge stands for. */
	int procedureVersion();

	/** {@code null} for a performed act, {@code manual} where no act stands behind the charge. */
	default @Nullable String definition() {
		return null;
	}

	/** Whether an act stands behind it. */
	default boolean ofAnAct() {
		return definition() == null;
	}

	@Override
	default UUID aggregateId() {
		return chargeId();
	}
}
