package billing.events;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import procedures.events.WayToTheBill;

/**
 * The life of a charge. A charge stands for one act at one version: planned, it follows its act; from then on,
 * when the act changes, it is reversed and, if the act still stands, a new one is made.
 */
public sealed interface ChargeEvent extends WayToTheBill
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

	@Override
	default UUID servedId() {
		return procedureId();
	}

	@Override
	default int servedVersion() {
		return procedureVersion();
	}

	@Override
	default Step step() {
		return switch (this) {
			case ChargePlanned it -> Step.PLANNED;
			case ChargePosted it -> Step.CHARGED;
			case ChargeHeld it -> Step.HELD;
			case ChargeNotBillable it -> Step.NOT_BILLABLE;
			case ChargeReversed it -> Step.REVERSED;
		};
	}

	@Override
	default @Nullable String why() {
		return switch (this) {
			case ChargeHeld it -> it.reason();
			case ChargeNotBillable it -> it.reason();
			case ChargeReversed it -> it.reason();
			case ChargePlanned it -> null;
			case ChargePosted it -> null;
		};
	}

	@Override
	default @Nullable BigDecimal charged() {
		return this instanceof ChargePosted posted ? posted.amount() : null;
	}

	@Override
	default @Nullable String chargedIn() {
		return this instanceof ChargePosted posted ? posted.currency() : null;
	}
}
