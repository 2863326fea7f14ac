package billing.events;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import procedures.events.WayToTheBill;

/**
 * The life of a charge that an order plans: expected, then over, by the order's end. It has no amount and is
 * never billable: what is performed for the order is charged by the act itself.
 */
public sealed interface OrderChargeEvent extends WayToTheBill
		permits OrderChargePlanned, OrderChargeFulfilled, OrderChargeAborted {

	UUID plannedChargeId();

	UUID orderId();

	/** The version of the order that says so. */
	int orderVersion();

	@Override
	default UUID aggregateId() {
		return plannedChargeId();
	}

	@Override
	default UUID servedId() {
		return orderId();
	}

	@Override
	default int servedVersion() {
		return orderVersion();
	}

	@Override
	default Step step() {
		return switch (this) {
			case OrderChargePlanned it -> Step.PLANNED;
			case OrderChargeFulfilled it -> Step.FULFILLED;
			case OrderChargeAborted it -> Step.REVERSED;
		};
	}

	@Override
	default @Nullable String why() {
		return this instanceof OrderChargeAborted aborted ? aborted.reason() : null;
	}

	@Override
	default @Nullable BigDecimal charged() {
		return null;
	}

	@Override
	default @Nullable String chargedIn() {
		return null;
	}
}
